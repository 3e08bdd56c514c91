import type { MixerId } from '@enishi/shared/ids';
import type { Clock } from '../ports/clock.ts';
import type { Retention } from '../ports/retention.ts';

/** Mixers are kept as long as their hosts said; then only what is people's own stays. */
export async function forgetOldMixers({
  retention,
  forget,
  clock,
}: {
  retention: Retention;
  /** out of memory too */
  forget: (id: MixerId) => void;
  clock: Clock;
}): Promise<void> {
  for (const id of await retention.over(clock.now())) {
    await retention.remove(id);
    forget(id);
  }
}
