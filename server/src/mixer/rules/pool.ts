import type { Instant, PersonId, RoomId } from '@enishi/shared/ids';
import type { Ambient } from '../ambient.ts';
import { accept, type Decision, nothing } from '../decision.ts';
import { isAlone, type ReadonlyParticipant } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';
import { openedRooms, repeats } from './rooms.ts';

/** Ready people without a partner whom the running round can still give one. */
export function searching(
  mixer: ReadonlyMixer,
  now: Instant,
  isPresent: (id: PersonId) => boolean,
): PersonId[] {
  if (!canStillSeat(mixer, now)) return [];
  const announced = new Set<PersonId>();
  for (const roomId of mixer.openRooms) {
    const third = mixer.rooms.get(roomId)?.third;
    if (third) announced.add(third.person);
  }
  const people: PersonId[] = [];
  for (const participant of mixer.participants.values()) {
    if (announced.has(participant.id) || !isPresent(participant.id)) continue;
    if (looksForPartner(mixer, participant)) people.push(participant.id);
  }
  return people;
}

function looksForPartner(mixer: ReadonlyMixer, participant: ReadonlyParticipant): boolean {
  if (participant.status !== 'ready') return false;
  if (participant.roomId === null) return participant.waiting !== 'skipped';
  return isAlone(mixer, participant) && !participant.holding;
}

export function canStillSeat(mixer: ReadonlyMixer, now: Instant): boolean {
  const { phase } = mixer;
  if (mixer.paused || phase.kind !== 'round') return false;
  return phase.endsAt - now >= Math.min(mixer.timing.poolMinLeftMs, mixer.settings.roundMs / 2);
}

/** Running pairs that a third, told of now, may still join. */
export function openToThird(mixer: ReadonlyMixer, now: Instant): RoomId[] {
  if (mixer.settings.odd !== 'trio' || mixer.settings.size !== 2 || !canStillSeat(mixer, now)) return [];
  const rooms: RoomId[] = [];
  for (const roomId of mixer.openRooms) {
    const room = mixer.rooms.get(roomId);
    if (room?.people.length !== 2 || room.third || mixer.phase.kind !== 'round') continue;
    const joinsAt = now + mixer.timing.thirdNoticeMs;
    if (room.round !== room.lastRound || room.round !== mixer.phase.round) continue;
    if (joinsAt <= room.startsAt + mixer.timing.thirdJoinsWithinMs) rooms.push(roomId);
  }
  return rooms;
}

export function seatPool(mixer: ReadonlyMixer, ambient: Ambient): Decision {
  const { now, isPresent, seating, third } = ambient;
  const looking = new Set(searching(mixer, now, isPresent));
  if (mixer.phase.kind !== 'round') return nothing;
  const joinsAt = now + mixer.timing.thirdNoticeMs;
  const startsAt = Math.max(joinsAt, mixer.phase.startsAt);
  if (seating && seating.rooms.length > 0) {
    const offered = seating.rooms.filter(({ people }) => people.every((id) => looking.has(id)));
    const { rooms } = openedRooms(mixer, ambient, offered);
    if (rooms.length > 0) return accept({ type: 'PoolSeated', startsAt, rooms });
  }
  if (third && looking.has(third.person) && mayJoin(mixer, third, now))
    return accept({ type: 'ThirdAnnounced', roomId: third.roomId, person: third.person, joinsAt });
  return nothing;
}

function mayJoin(
  mixer: ReadonlyMixer,
  { person, roomId }: NonNullable<Ambient['third']>,
  now: Instant,
): boolean {
  const pair = mixer.rooms.get(roomId)?.people ?? [];
  return openToThird(mixer, now).includes(roomId) && !repeats(mixer, person, pair);
}

/** The announced third sits down, if everything still holds. */
export function seatThird(mixer: ReadonlyMixer, roomId: RoomId, { isPresent }: Ambient): Decision {
  const room = mixer.rooms.get(roomId);
  if (!room?.third) return nothing;
  const { person } = room.third;
  const participant = mixer.participants.get(person);
  const holds =
    !room.closed &&
    room.people.length === 2 &&
    participant !== undefined &&
    looksForPartner(mixer, participant) &&
    !repeats(mixer, person, room.people) &&
    isPresent(person);
  return accept(holds ? { type: 'ThirdSeated', roomId, person } : { type: 'ThirdCancelled', roomId });
}
