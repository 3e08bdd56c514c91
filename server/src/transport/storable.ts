/** NUL and lone surrogates: PostgreSQL refuses both in text and jsonb. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Whether every string in this parsed JSON can be stored as it is. A loop, for JSON may be nested very deep. */
export function storable(parsed: unknown): boolean {
  const open: unknown[] = [parsed];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' && UNSTORABLE.test(value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) for (const inner of value) open.push(inner);
    else for (const [key, inner] of Object.entries(value)) open.push(key, inner);
  }
  return true;
}
