import type { PersonId, RoomId } from '@enishi/shared/ids';
import type { MixerEvent } from '../../../../server/src/mixer/event.ts';
import type { ReadonlyMixer } from '../../../../server/src/mixer/state.ts';

/** Who really was in a room with whom while it ran: kept beside the core, from what can be seen alone. */
export type Talks = Map<string, Set<RoomId>>;

export const nameOf = (one: PersonId, other: PersonId): string => [one, other].sort().join(' ');

export const pairsOf = (people: readonly PersonId[]): [PersonId, PersonId][] =>
  people.flatMap((one, at) => people.slice(at + 1).map((other): [PersonId, PersonId] => [one, other]));

/** Asked before each event: whoever sits together in a room that has begun has talked; a no-show has not. */
export function noteTalks(talks: Talks, event: MixerEvent, before: ReadonlyMixer): void {
  const clock = before.paused?.since ?? event.at;
  for (const roomId of before.openRooms) {
    const room = before.rooms.get(roomId);
    if (!room || clock < room.startsAt) continue;
    for (const [one, other] of pairsOf(room.people)) {
      const rooms = talks.get(nameOf(one, other)) ?? new Set();
      talks.set(nameOf(one, other), rooms.add(roomId));
    }
  }
  if (event.type !== 'WentMissing' || !event.noShow) return;
  const missed = before.participants.get(event.person)?.roomId;
  for (const [name, rooms] of talks)
    if (missed && name.split(' ').includes(event.person) && rooms.delete(missed) && rooms.size === 0)
      talks.delete(name);
}
