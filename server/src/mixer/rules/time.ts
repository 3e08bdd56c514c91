import type { CommandOf } from '../command.ts';
import { accept, type Decision, type Fact, nothing, refuse } from '../decision.ts';
import { extendedEnd, isKept, sitsIn } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';

/** Both wish to keep talking: the room goes on into the break, and nobody else's round slips. */
export function wishTime({ by, roomId, wish }: CommandOf<'WishTime'>, mixer: ReadonlyMixer): Decision {
  const room = mixer.rooms.get(roomId);
  if (!room || !sitsIn(mixer, by, roomId)) return refuse('not_in_room');
  if (room.closed) return refuse('room_over');
  if (room.agreed || isKept(mixer, room) || room.wishes.has(by) === wish) return nothing;
  const wished: Fact = { type: 'TimeWished', roomId, person: by, wish };
  const all = wish && room.people.length > 1 && room.people.every((id) => id === by || room.wishes.has(id));
  const endsAt = extendedEnd(mixer, room);
  return all && endsAt > room.endsAt
    ? accept(wished, { type: 'RoomExtended', roomId, endsAt })
    : accept(wished);
}
