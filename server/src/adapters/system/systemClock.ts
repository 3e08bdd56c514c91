import type { Clock } from '../../ports/clock.ts';

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  wake(at, call) {
    const timer = setTimeout(call, Math.min(LONGEST_TIMEOUT_MS, Math.max(0, at - Date.now())));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
