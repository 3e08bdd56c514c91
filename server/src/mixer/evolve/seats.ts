import type { Instant, PersonId, RoomId } from '@enishi/shared/ids';
import type { OpenedRoom } from '../event.ts';
import type { Mixer, Participant, Room } from '../state.ts';

/** The participant an event names: the journal never names one it has not let in. */
export function participant(mixer: Mixer, person: PersonId): Participant {
  const found = mixer.participants.get(person);
  if (!found) throw new Error(`the journal of ${mixer.id} names a participant who never joined`);
  return found;
}

export function room(mixer: Mixer, roomId: RoomId): Room {
  const found = mixer.rooms.get(roomId);
  if (!found) throw new Error(`the journal of ${mixer.id} names a room that never opened`);
  return found;
}

export function openRoom(
  mixer: Mixer,
  opened: OpenedRoom,
  round: number,
  startsAt: Instant,
  endsAt: Instant,
): void {
  for (const person of opened.people) leaveSeat(mixer, participant(mixer, person));
  const created: Room = {
    id: opened.id,
    number: opened.number,
    round,
    people: [],
    seated: [],
    seats: opened.people.length,
    opener: opened.opener,
    why: opened.why,
    topics: [],
    wishes: new Set(),
    agreed: false,
    startsAt,
    endsAt,
    closed: false,
    third: null,
    visitors: [],
  };
  mixer.rooms.set(opened.id, created);
  mixer.openRooms.add(opened.id);
  mixer.lastRoomNumber = Math.max(mixer.lastRoomNumber, opened.number);
  for (const person of opened.people) sit(mixer, participant(mixer, person), created, startsAt);
  layTopic(mixer, created, opened.topic, opened.topicSeenBefore, startsAt);
}

export function sit(mixer: Mixer, person: Participant, into: Room, at: Instant): void {
  for (const id of into.people) meet(participant(mixer, id), person, into.round, at);
  into.people.push(person.id);
  if (!into.seated.includes(person.id)) into.seated.push(person.id);
  person.roomId = into.id;
  person.waiting = null;
  person.holding = false;
  if (person.rooms.at(-1) !== into.id) person.rooms.push(into.id);
}

function meet(one: Participant, other: Participant, round: number, at: Instant): void {
  one.met.set(other.id, { round, at });
  other.met.set(one.id, { round, at });
}

/** They were never in the room together. */
export function unmeet(mixer: Mixer, person: Participant, from: Room): void {
  for (const id of from.seated) {
    if (id === person.id || person.met.get(id)?.round !== from.round) continue;
    person.met.delete(id);
    mixer.participants.get(id)?.met.delete(person.id);
  }
}

/** The person's chair becomes empty; a room that nobody sits in any more closes. */
export function leaveSeat(mixer: Mixer, person: Participant): void {
  const from = person.roomId === null ? undefined : mixer.rooms.get(person.roomId);
  person.roomId = null;
  person.holding = false;
  if (!from) return;
  from.people = from.people.filter((id) => id !== person.id);
  from.wishes.delete(person.id);
  if (from.people.length === 0) closeRoom(mixer, from);
}

export function closeRoom(mixer: Mixer, closing: Room): void {
  closing.closed = true;
  closing.third = null;
  mixer.openRooms.delete(closing.id);
  for (const person of closing.people) {
    const sitting = mixer.participants.get(person);
    if (sitting?.roomId === closing.id) {
      sitting.roomId = null;
      sitting.holding = false;
    }
  }
  for (const host of closing.visitors) mixer.visits.delete(host);
  closing.visitors = [];
}

export function layTopic(
  mixer: Mixer,
  at: Room,
  id: Room['topics'][number]['id'],
  seenBefore: boolean,
  when: Instant,
): void {
  at.topics.push({ id, seenBefore });
  for (const person of at.seated) mixer.participants.get(person)?.topics.set(id, when);
}
