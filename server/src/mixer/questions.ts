import type { Instant, PersonId, RoomId } from '@enishi/shared/ids';
import type { ReadonlyMixer } from './state.ts';

export type ReadonlyParticipant = NonNullable<ReturnType<typeof participantOf>>;
export type ReadonlyRoom = NonNullable<ReturnType<typeof roomOf>>;

export const participantOf = (mixer: ReadonlyMixer, person: PersonId) => mixer.participants.get(person);
export const roomOf = (mixer: ReadonlyMixer, roomId: RoomId) => mixer.rooms.get(roomId);

export const isHost = (mixer: ReadonlyMixer, person: PersonId): boolean => mixer.hosts.includes(person);
export const isEnded = (mixer: ReadonlyMixer): boolean => mixer.phase.kind === 'ended';

/** Only plays at being a mixer: it leaves no contacts. */
export const isRehearsal = ({ twin }: ReadonlyMixer): boolean => twin !== null && twin.kind !== 'meeting';
export const isMeeting = ({ twin }: ReadonlyMixer): boolean => twin?.kind === 'meeting';
/** A meeting of two is nobody else's. */
export const isClosedTo = (mixer: ReadonlyMixer, person: PersonId): boolean =>
  isMeeting(mixer) && !mixer.participants.has(person);

/** The mixer's own time: it stands still in a pause. */
export const clockOf = ({ paused }: Pick<ReadonlyMixer, 'paused'>, now: Instant): Instant =>
  paused?.since ?? now;

/** Takes part now: joined, and neither left nor taken out. */
export function isIn(mixer: ReadonlyMixer, person: PersonId): boolean {
  const participant = mixer.participants.get(person);
  return participant !== undefined && participant.status !== 'left' && participant.status !== 'removed';
}

/** Sits in this room now. */
export function sitsIn(mixer: ReadonlyMixer, person: PersonId, roomId: RoomId): boolean {
  return mixer.participants.get(person)?.roomId === roomId;
}

/** Sat in this room at some time. */
function satIn(mixer: ReadonlyMixer, person: PersonId, roomId: RoomId): boolean {
  return mixer.rooms.get(roomId)?.seated.includes(person) ?? false;
}

/** Both sat in this room, and not one after the other. */
export function satTogether(mixer: ReadonlyMixer, one: PersonId, other: PersonId, roomId: RoomId): boolean {
  if (!satIn(mixer, one, roomId) || !satIn(mixer, other, roomId)) return false;
  return mixer.participants.get(one)?.met.has(other) ?? false;
}

/** Sits alone in an open room because everybody else is gone for good. */
export function isAlone(mixer: ReadonlyMixer, participant: ReadonlyParticipant): boolean {
  if (participant.roomId === null) return false;
  const room = mixer.rooms.get(participant.roomId);
  return room !== undefined && !room.closed && room.people.length === 1;
}

/** Somebody sits in the open room in which this person has a seat, or had one until the line was lost. */
export function isAwaited(mixer: ReadonlyMixer, person: PersonId): boolean {
  const { roomId, keptSeat } = mixer.participants.get(person) ?? {};
  const room = mixer.rooms.get(roomId ?? keptSeat ?? '');
  return room !== undefined && !room.closed && room.people.some((other) => other !== person);
}

/** Two people see and hear each other now: seated together, or a host on an open visit. */
export function areTogether(mixer: ReadonlyMixer, one: PersonId, other: PersonId): boolean {
  const room = roomWith(mixer, one);
  return room !== undefined && one !== other && roomWith(mixer, other)?.id === room.id;
}

/** Two sat in this room at the same time, however often they met elsewhere. */
export function metIn(participant: ReadonlyParticipant | undefined, other: PersonId, room: RoomId): boolean {
  let meeting = participant?.met.get(other) ?? null;
  while (meeting && meeting.roomId !== room) meeting = meeting.before;
  return meeting !== null;
}

/** The open room a person sits in or visits. */
export function roomWith(mixer: ReadonlyMixer, person: PersonId): ReadonlyRoom | undefined {
  const roomId = mixer.participants.get(person)?.roomId ?? mixer.visits.get(person)?.roomId;
  const room = roomId ? mixer.rooms.get(roomId) : undefined;
  return room && !room.closed ? room : undefined;
}

export function readyAndPresent(mixer: ReadonlyMixer, isPresent: (person: PersonId) => boolean): PersonId[] {
  const people: PersonId[] = [];
  for (const participant of mixer.participants.values())
    if (participant.status === 'ready' && isPresent(participant.id)) people.push(participant.id);
  return people;
}

/** Two who will sit the next round out together: they are not free for it. */
export const isKept = (
  { roundsStarted }: Pick<ReadonlyMixer, 'roundsStarted'>,
  { closed, lastRound, people }: Pick<ReadonlyRoom, 'closed' | 'lastRound' | 'people'>,
): boolean => !closed && lastRound > roundsStarted && people.length > 1;

/** The round a room is in: the later one of two once that has begun. */
export const roundIn = ({ roundsStarted }: ReadonlyMixer, { lastRound }: ReadonlyRoom): number =>
  Math.min(lastRound, roundsStarted);

/** Ready, and not about to sit the next round out with somebody. */
export function readyForRound(mixer: ReadonlyMixer, isPresent: (person: PersonId) => boolean): PersonId[] {
  return readyAndPresent(mixer, isPresent).filter((person) => !sitsNextOut(mixer, person));
}

export function sitsNextOut(mixer: ReadonlyMixer, person: PersonId): boolean {
  const room = mixer.rooms.get(mixer.participants.get(person)?.roomId ?? '');
  return room !== undefined && isKept(mixer, room);
}

/** When the next round will be over as far as one knows; by hand, as if it began after the break. */
export function keptUntil(mixer: ReadonlyMixer, now: Instant): Instant {
  const { phase, settings } = mixer;
  const starts =
    phase.kind === 'round'
      ? phase.endsAt + settings.breakMs
      : ((phase.kind === 'intermission' ? phase.nextStartsAt : null) ??
        clockOf(mixer, now) + settings.breakMs);
  return starts + settings.roundMs;
}

/** min(+2 min, start of what comes next); after the last round, and when the host starts by hand, the full time. */
export function extendedEnd(mixer: ReadonlyMixer, room: ReadonlyRoom): Instant {
  const { moreTimeMs, nextMs } = mixer.timing;
  const isLast = room.lastRound >= mixer.settings.rounds;
  const gainMs =
    isLast || !mixer.settings.auto ? moreTimeMs : Math.min(moreTimeMs, mixer.settings.breakMs - nextMs);
  return room.endsAt + Math.max(0, gainMs);
}

/** All who were given a card of this person in this mixer. */
export const holdersOf = (mixer: ReadonlyMixer, owner: PersonId): PersonId[] =>
  (mixer.participants.get(owner)?.offers ?? []).flatMap((id) => {
    const offer = mixer.offers.get(id);
    return offer?.state === 'exchanged' ? [offer.from === owner ? offer.to : offer.from] : [];
  });

/** The open offer or exchange between two people, whoever asked. */
export function offerBetween(mixer: ReadonlyMixer, one: PersonId, other: PersonId) {
  for (const id of mixer.participants.get(one)?.offers ?? []) {
    const offer = mixer.offers.get(id);
    if (offer && (offer.from === other || offer.to === other)) return offer;
  }
  return undefined;
}
