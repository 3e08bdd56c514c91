import type { Instant, PersonId, RoomId } from '@enishi/shared/ids';
import type { OpenedRoom } from '../event.ts';
import { clockOf, extendedEnd } from '../questions.ts';
import type { Mixer, Participant, Room } from '../state.ts';
import { meet, unmeet } from './meetings.ts';

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

type Opening = { round: number; startsAt: Instant; endsAt: Instant; at: Instant };

export function openRoom(mixer: Mixer, opened: OpenedRoom, opening: Opening): void {
  const { round, startsAt, endsAt, at } = opening;
  for (const person of opened.people) leaveSeat(mixer, participant(mixer, person), at);
  const created: Room = {
    id: opened.id,
    number: opened.number,
    round,
    lastRound: round,
    people: [],
    seated: [],
    seats: opened.people.length,
    opener: opened.opener,
    why: opened.why,
    topics: [],
    wishes: new Set(),
    agreed: false,
    sitOutWishes: new Set(),
    startsAt,
    endsAt,
    pausedMs: 0,
    closed: false,
    third: null,
    visitors: [],
    latecomers: [],
  };
  mixer.rooms.set(opened.id, created);
  mixer.openRooms.add(opened.id);
  mixer.lastRoomNumber = Math.max(mixer.lastRoomNumber, opened.number);
  for (const person of opened.people) sit(mixer, participant(mixer, person), created, startsAt);
  layTopic(mixer, created, opened.topic, opened.topicSeenBefore, startsAt);
}

export function sit(mixer: Mixer, person: Participant, into: Room, at: Instant): void {
  endVisit(mixer, person.id);
  for (const id of into.people) meet(participant(mixer, id), person, into, at);
  into.people.push(person.id);
  if (!into.seated.includes(person.id)) into.seated.push(person.id);
  person.roomId = into.id;
  person.waiting = null;
  person.rooms = [...person.rooms.filter((id) => id !== into.id), into.id];
  for (const id of into.people) participant(mixer, id).holding = false;
}

/** A visitor sits elsewhere, hosts no more or is gone. */
export function endVisit(mixer: Mixer, host: PersonId): void {
  const visited = mixer.rooms.get(mixer.visits.get(host)?.roomId ?? '');
  mixer.visits.delete(host);
  if (visited) visited.visitors = visited.visitors.filter((id) => id !== host);
}

/** In a round one may wait alone for somebody; in the break a room goes on for those who talk. */
export const leastIn = (mixer: Mixer): number => (mixer.phase.kind === 'round' ? 1 : 2);

/** The person's chair becomes empty; a room that nobody needs any more closes. */
export function leaveSeat(mixer: Mixer, person: Participant, at: Instant): void {
  const from = person.roomId === null ? undefined : mixer.rooms.get(person.roomId);
  person.roomId = null;
  person.keptSeat = null;
  person.holding = false;
  if (!from) return;
  if (isAhead(mixer, from, at)) unmeet(mixer, person, from);
  from.people = from.people.filter((id) => id !== person.id);
  from.wishes.delete(person.id);
  from.sitOutWishes.delete(person.id);
  if (from.people.length < leastIn(mixer)) closeRoom(mixer, from, at);
  else if (from.people.length < 2) endWithThisRound(mixer, from);
  else if (from.wishes.size === from.people.length) extend(from, extendedEnd(mixer, from));
}

/** Alone nobody sits a round out together. */
function endWithThisRound({ phase, roundsStarted }: Mixer, from: Room): void {
  if (from.lastRound <= roundsStarted) return;
  from.lastRound = roundsStarted;
  from.sitOutWishes.clear();
  if (phase.kind === 'round') from.endsAt = phase.endsAt;
}

/** Everybody in it wished for more time; whoever did not is gone. */
export function extend(open: Room, endsAt: Instant): void {
  if (open.agreed || endsAt <= open.endsAt) return;
  open.agreed = true;
  open.endsAt = endsAt;
}

export function closeRoom(mixer: Mixer, closing: Room, at: Instant): void {
  closing.closed = true;
  closing.third = null;
  mixer.openRooms.delete(closing.id);
  for (const person of closing.people) {
    const sitting = mixer.participants.get(person);
    if (!sitting) continue;
    if (isAhead(mixer, closing, at)) unmeet(mixer, sitting, closing);
    if (sitting.roomId !== closing.id) continue;
    sitting.roomId = null;
    sitting.holding = false;
  }
  for (const host of closing.visitors) mixer.visits.delete(host);
  closing.visitors = [];
}

/** It has not begun: its people were only shown each other. */
const isAhead = (mixer: Mixer, { startsAt }: Room, at: Instant): boolean => clockOf(mixer, at) < startsAt;

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
