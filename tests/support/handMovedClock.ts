import type { Clock } from '../../server/src/ports/clock.ts';

export type HandMovedClock = Clock & { forward(ms: number): void };

/** Runs with the real time (the auth library reads that) and can be moved ahead by hand. Wakes nobody. */
export function handMovedClock(): HandMovedClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    wake: () => () => {},
    forward(ms) {
      ahead += ms;
    },
  };
}
