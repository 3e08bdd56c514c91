import type { Clock } from '../ports/clock.ts';

/** Long work may hold the loop this long at a stretch. */
const STRETCH_MS = 8;

/** `await breathe()` in a long loop lets other work in when it is time to. */
export function createBreather(clock: Clock): () => Promise<void> | undefined {
  let began = clock.now();
  return () => {
    if (clock.now() - began < STRETCH_MS) return undefined;
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      began = clock.now();
    });
  };
}
