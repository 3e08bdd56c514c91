import type { Instant } from '@enishi/shared/ids';

/** What may be thrown away: mixers to try alone and rehearsals made before `before`, with their simulated people. */
export type Leftovers = { remove(before: Instant): Promise<void> };
