import type { PersonId } from '@enishi/shared/ids';
import type { ReadonlyMixer } from '../mixer/state.ts';
import type { PairingInput } from '../pairing/types.ts';
import type { People } from '../ports/people.ts';
import type { Random } from '../ports/random.ts';
import { pairingInput } from './pairingInput.ts';

/** `wishes`: whether those who both wish it may meet again, if that is what the round is for. */
export type PairingQuestions = (
  people: readonly PersonId[],
  mixer: ReadonlyMixer,
  options?: { wishes: boolean },
) => Promise<PairingInput>;

/** Gathers what the pairing has to know of these people now. */
export function createPairingQuestions({
  people,
  random,
}: {
  people: People;
  random: Random;
}): PairingQuestions {
  return async (ids, mixer, { wishes } = { wishes: true }) => {
    const series = { host: mixer.createdBy, now: mixer.id };
    const [blocked, metBefore, wished] = await Promise.all([
      people.neverTogether(ids),
      people.metEarlier(ids, series),
      wishes && mixer.settings.mode === 'reunion' ? people.wishedAgain(ids, series) : [],
    ]);
    return pairingInput(ids, {
      mixer,
      recordOf: people.get,
      blocked,
      metBefore,
      wished,
      seed: random.seed(),
    });
  };
}
