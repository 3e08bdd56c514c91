import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** Parses, and fails when anything is there that the schema does not name: zod itself drops it in silence. */
export function parseStrictly<T>(schema: { parse(value: unknown): T }, value: unknown): T {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  const parsed = schema.parse(plain);
  if (!isDeepStrictEqual(plain, parsed)) expect(plain).toEqual(parsed);
  return parsed;
}
