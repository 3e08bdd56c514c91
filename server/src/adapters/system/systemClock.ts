import type { Clock } from '../../ports/clock.ts';

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  wake(at, call) {
    let timer: ReturnType<typeof setTimeout>;
    // Node's timers may fire a millisecond early by this clock, and none lasts longer than 24 days.
    function wait(): void {
      const left = at - Date.now();
      timer = setTimeout(
        () => (Date.now() < at ? wait() : call()),
        Math.min(LONGEST_TIMEOUT_MS, Math.max(0, left)),
      );
      timer.unref();
    }
    wait();
    return () => clearTimeout(timer);
  },
};
