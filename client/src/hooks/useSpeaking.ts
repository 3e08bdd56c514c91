import type { PersonId } from '@enishi/shared/ids';
import { useMixerStore } from '../stores/mixer.ts';

/** Who of my room speaks now, as their own browsers tell. */
export const useSpeaking = (): ReadonlySet<PersonId> => useMixerStore((now) => now.speaking);
