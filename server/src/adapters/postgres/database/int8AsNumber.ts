import pg, { type CustomTypesConfig } from 'pg';

const int8 = 20;
const int8Array = 1016;

/** `pg` reads bigint as a string; ours are epoch milliseconds and counts. Per pool, so no other user of `pg` is touched. */
export const int8AsNumber: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const parse = pg.types.getTypeParser(oid, format as 'text');
    if (format === 'binary') return parse;
    if (oid === int8) return safeInteger;
    if (oid === int8Array) return (text: string) => parse(text).map(orNull);
    return parse;
    // The overloads of @types/pg cannot be met by one function.
  }) as CustomTypesConfig['getTypeParser'],
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`);
  return value;
}

const orNull = (text: string | null) => (text === null ? null : safeInteger(text));
