import type { PersonId, RoomId } from '@enishi/shared/ids';
import { agenda } from './agenda.ts';
import type { Ambient } from './ambient.ts';
import type { Command } from './command.ts';
import { readyForRound } from './questions.ts';
import { startIsPossible } from './rules/passTime.ts';
import { openToThird, searching } from './rules/pool.ts';
import { startRefusal } from './rules/rounds.ts';
import type { ReadonlyMixer } from './state.ts';

export type SeatingNeed =
  | { readonly kind: 'round'; readonly people: readonly PersonId[] }
  /** `rooms`: running pairs that one of them could join as a third */
  | { readonly kind: 'pool'; readonly people: readonly PersonId[]; readonly rooms: readonly RoomId[] };

/** Whom a decision on this command would need a seating for; null: none. The shell asks the pairing, never the core. */
export function seatingNeed(command: Command, mixer: ReadonlyMixer, ambient: Ambient): SeatingNeed | null {
  switch (command.type) {
    case 'StartRound':
      return startRefusal(command, mixer, ambient) === null ? everyoneReady(mixer, ambient) : null;
    case 'PassTime':
      return startIsDue(mixer, ambient) ? everyoneReady(mixer, ambient) : null;
    case 'SeatPool': {
      const people = searching(mixer, ambient.now, ambient.isPresent);
      return people.length === 0 ? null : { kind: 'pool', people, rooms: openToThird(mixer, ambient.now) };
    }
    default:
      return null;
  }
}

function startIsDue(mixer: ReadonlyMixer, ambient: Ambient): boolean {
  const due = agenda(mixer);
  if (due && due.at <= ambient.now) return due.what === 'start';
  return startIsPossible(mixer, ambient);
}

function everyoneReady(mixer: ReadonlyMixer, { isPresent }: Ambient): SeatingNeed | null {
  const people = readyForRound(mixer, isPresent);
  return people.length < 2 ? null : { kind: 'round', people };
}
