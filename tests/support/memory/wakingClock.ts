import type { Instant } from '@enishi/shared/ids';
import type { Clock } from '../../../server/src/ports/clock.ts';
import { DAWN } from '../mixer/moments.ts';

type Alarm = { readonly at: Instant; readonly call: () => void };
export type WakingClock = Clock & {
  /** Moves ahead, waking everybody in turn at their own time; `settle` lets what they began come to rest. */
  forward(ms: number, settle: () => Promise<void>): Promise<void>;
  /** how many wait to be woken */
  alarms(): number;
};

/** Stands still until it is moved by hand. */
export function createWakingClock(): WakingClock {
  const alarms = new Set<Alarm>();
  let now = DAWN;

  function nextUntil(until: Instant): Alarm | undefined {
    const due = [...alarms].filter(({ at }) => at <= until);
    return due.sort((a, b) => a.at - b.at)[0];
  }
  return {
    now: () => now,
    alarms: () => alarms.size,
    wake(at, call) {
      const alarm = { at, call };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    async forward(ms, settle) {
      const until = now + ms;
      await settle();
      for (let next = nextUntil(until); next; next = nextUntil(until)) {
        alarms.delete(next);
        now = Math.max(now, next.at);
        next.call();
        await settle();
      }
      now = until;
    },
  };
}
