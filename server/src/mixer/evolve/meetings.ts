import type { Instant } from '@enishi/shared/ids';
import type { Meeting, Mixer, Participant, Room } from '../state.ts';

/** They sit in one room, now or as soon as it begins. */
export function meet(one: Participant, other: Participant, room: Room, at: Instant): void {
  one.met.set(other.id, meeting(one.met.get(other.id), room, at));
  other.met.set(one.id, meeting(other.met.get(one.id), room, at));
}

function meeting(before: Meeting | undefined, { id: roomId, round }: Room, at: Instant): Meeting {
  return before?.roomId === roomId ? before : { roomId, round, at, before: before ?? null };
}

/** This person was never in the room with the others: what was before stands again. */
export function unmeet(mixer: Mixer, person: Participant, room: Room): void {
  room.seated = room.seated.filter((id) => id !== person.id);
  for (const id of room.seated) {
    const other = mixer.participants.get(id);
    if (!other) continue;
    takeBack(person, other, room);
    takeBack(other, person, room);
  }
}

function takeBack(one: Participant, other: Participant, room: Room): void {
  const latest = one.met.get(other.id);
  if (latest?.roomId !== room.id) return;
  if (latest.before) one.met.set(other.id, latest.before);
  else one.met.delete(other.id);
}
