import type { Instant } from '@enishi/shared/ids';
import type { Clock } from '../../ports/clock.ts';

const FIRST_MS = 10 * 60_000;

/** After a failure the next try waits, each time twice as long, so that a full mailbox is not knocked at all day. */
export function createPatience(clock: Clock) {
  const failed = new Map<string, { readonly until: Instant; readonly wait: number }>();
  return {
    mayTry: (key: string) => (failed.get(key)?.until ?? 0) <= clock.now(),
    failed(key: string) {
      const wait = 2 * (failed.get(key)?.wait ?? FIRST_MS / 2);
      failed.set(key, { until: clock.now() + wait, wait });
    },
    done: (key: string) => void failed.delete(key),
  };
}
