import type { PersonId } from '@enishi/shared/ids';
import type { ReadonlyMixer } from '../mixer/state.ts';
import { roundsAhead } from '../pairing/roundsAhead.ts';
import type { Seating } from '../pairing/types.ts';
import type { Pairing } from '../ports/pairing.ts';
import type { People } from '../ports/people.ts';
import type { Random } from '../ports/random.ts';
import { pairingInput } from './pairingInput.ts';

export type SeatAhead = (
  people: readonly PersonId[],
  mixer: ReadonlyMixer,
  rounds: number,
) => Promise<Seating[]>;

/**
 * Tries the rounds to come. Each is a question of its own to the pairing, so that a round that really starts meanwhile
 * waits for one of them at most.
 */
export function createSeatAhead({
  pairing,
  people,
  random,
}: {
  pairing: Pairing;
  people: People;
  random: Random;
}): SeatAhead {
  return async (ids, mixer, rounds) => {
    const blocked = await people.neverTogether(ids);
    const input = pairingInput(ids, { mixer, recordOf: people.get, blocked, seed: random.seed() });
    const dialogue = roundsAhead(input, rounds);
    let turn = dialogue.next();
    while (!turn.done) turn = dialogue.next(await pairing.seat(turn.value));
    return turn.value;
  };
}
