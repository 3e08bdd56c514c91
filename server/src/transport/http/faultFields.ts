/**
 * What a log may say of a surprise. Errors of the database and of drizzle quote the values of the failed query,
 * people's words among them: of those only the kind, the code and the place are kept.
 */
export function faultFields(fault: unknown): object {
  const error = innermost(fault);
  if (!(error instanceof Error)) return { fault: typeof error };
  const { code, table, constraint, routine } = error as Error & Partial<Record<string, unknown>>;
  const fromDatabase = 'severity' in error || 'query' in error;
  const place = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    fault: error.name,
    ...(typeof code === 'string' && { code }),
    ...(fromDatabase ? { table, constraint, routine } : { message: error.message }),
    stack: [...place, ...stackAbove(fault, error)].slice(0, 30).join('\n'),
  };
}

function innermost(fault: unknown): unknown {
  let error = fault;
  for (let depth = 0; depth < 5 && error instanceof Error && error.cause instanceof Error; depth++)
    error = error.cause;
  return error;
}

/** The cause of a failed query was born in the driver; our own lines are in the error around it. */
const stackAbove = (fault: unknown, error: Error) =>
  fault instanceof Error && fault !== error
    ? (fault.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [])
    : [];
