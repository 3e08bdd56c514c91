import { roundsAhead } from './roundsAhead.ts';
import { seat } from './seat.ts';
import type { Seating } from './types.ts';

/** The rounds to come, seated here and now (see `roundsAhead`). */
export function planRounds(...ahead: Parameters<typeof roundsAhead>): Seating[] {
  const dialogue = roundsAhead(...ahead);
  let turn = dialogue.next();
  while (!turn.done) turn = dialogue.next(seat(turn.value));
  return turn.value;
}
