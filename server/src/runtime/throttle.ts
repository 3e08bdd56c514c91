import type { Clock } from '../ports/clock.ts';

export type Throttle = {
  /** Does it now. */
  now(): void;
  /** Does it as soon as `everyMs` have passed since the last time. */
  soon(): void;
  stop(): void;
};

/** Something that is done at most every so often, unless it is urgent. */
export function createThrottle(clock: Clock, everyMs: () => number, act: () => void): Throttle {
  let doneAt = 0;
  let cancel: (() => void) | null = null;

  function now(): void {
    cancel?.();
    cancel = null;
    doneAt = clock.now();
    act();
  }
  return {
    now,
    soon() {
      cancel ??= clock.wake(doneAt + everyMs(), now);
    },
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}
