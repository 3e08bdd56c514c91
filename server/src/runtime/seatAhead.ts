import type { PersonId } from '@enishi/shared/ids';
import type { ReadonlyMixer } from '../mixer/state.ts';
import { roundsAhead } from '../pairing/roundsAhead.ts';
import type { Seating } from '../pairing/types.ts';
import type { Pairing } from '../ports/pairing.ts';
import type { PairingQuestions } from './pairingQuestions.ts';

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
  questions,
}: {
  pairing: Pairing;
  questions: PairingQuestions;
}): SeatAhead {
  return async (ids, mixer, rounds) => {
    const dialogue = roundsAhead(await questions(ids, mixer, { wishes: false }), rounds);
    let turn = dialogue.next();
    while (!turn.done) turn = dialogue.next(await pairing.seat(turn.value));
    return turn.value;
  };
}
