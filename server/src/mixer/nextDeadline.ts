import type { Instant } from '@enishi/shared/ids';
import { agenda } from './agenda.ts';
import type { ReadonlyMixer } from './state.ts';

/** When time alone will change this mixer next; null: only people can. */
export const nextDeadline = (mixer: ReadonlyMixer): Instant | null => agenda(mixer)?.at ?? null;
