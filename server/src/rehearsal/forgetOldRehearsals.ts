import type { Clock } from '../ports/clock.ts';
import type { Leftovers } from '../ports/leftovers.ts';

const KEPT_MS = 24 * 3_600_000;

/** Mixers to try alone are of no use the day after; they go with their simulated people. */
export const forgetOldRehearsals = ({
  leftovers,
  clock,
}: {
  leftovers: Leftovers;
  clock: Pick<Clock, 'now'>;
}): Promise<void> => leftovers.remove(clock.now() - KEPT_MS);
