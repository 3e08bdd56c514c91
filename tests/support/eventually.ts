import { vi } from 'vitest';

/** Asks again until `check` no longer throws. Only a failing test waits to the end, so the end may be far. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 20_000, interval: 20 });
}
