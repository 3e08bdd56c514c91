import type { Clock } from '../ports/clock.ts';

/** Long work may hold the loop this long at a stretch. */
const STRETCH_MS = 8;

/** In a long loop: undefined, or what to wait for because it is time to let other work in. */
export function createBreather(clock: Clock): () => Promise<void> | undefined {
  let began = clock.now();
  return () => {
    if (clock.now() - began < STRETCH_MS) return undefined;
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      began = clock.now();
    });
  };
}
