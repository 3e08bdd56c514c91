import type { PersonId } from '@enishi/shared/ids';
import { exchangeFor } from './exchangeFor.ts';
import {
  extendedEnd,
  isAlone,
  isHost,
  isIn,
  isKept,
  metIn,
  type ReadonlyParticipant,
  type ReadonlyRoom,
  roomWith,
  roundIn,
} from './questions.ts';
import { canSitOut } from './rules/sitOut.ts';
import type { ReadonlyMixer } from './state.ts';
import type { MetRef, MineRef, PersonRef, RoomRef } from './view.ts';

const tagOf = (person: PersonId): PersonRef => ({ person, shows: 'tag' });

/** The one place where it is decided what a person may see. */
export function viewFor(mixer: ReadonlyMixer, personId: PersonId): MineRef {
  const participant = mixer.participants.get(personId);
  const room = roomWith(mixer, personId);
  const alone = participant !== undefined && isAlone(mixer, participant);
  return {
    personId,
    host: isHost(mixer, personId),
    status: participant?.status ?? 'not_joined',
    room: room ? roomFor(mixer, personId, room) : null,
    alone,
    holding: participant?.holding ?? false,
    visiting: mixer.visits.has(personId),
    waiting: participant ? waitingFor(mixer, participant, alone) : null,
    // In a room there is somebody to talk with; whom one met before is for the time between.
    met: participant && !room ? metBy(mixer, participant, { running: false }) : [],
    hostOffered: mixer.hostingOfferedTo === personId,
    stageInvited: mixer.stage.invited.has(personId),
    stage: stageRole(mixer, personId),
    callsWaiting: isHost(mixer, personId) ? openCalls(mixer) : 0,
  };
}

export function stageRole(mixer: ReadonlyMixer, person: PersonId): MineRef['stage'] {
  if (mixer.stage.id === null) return null;
  if (mixer.stage.speakers.has(person)) return 'speaker';
  return isIn(mixer, person) ? 'listener' : null;
}

const openCalls = (mixer: ReadonlyMixer): number =>
  [...mixer.calls.values()].filter(({ state }) => state === 'open').length;

function roomFor(mixer: ReadonlyMixer, me: PersonId, room: ReadonlyRoom): RoomRef {
  const together = [...room.people, ...room.visitors];
  const topic = room.topics.at(-1);
  if (!topic) throw new Error('a room opens with a topic');
  const cameLate = room.latecomers.find(({ person }) => person === me);
  return {
    roomId: room.id,
    round: roundIn(mixer, room),
    number: room.number,
    startsAt: room.startsAt,
    endsAt: room.endsAt,
    ...(room.pausedMs > 0 && { pausedMs: room.pausedMs }),
    partners: room.people
      .filter((id) => id !== me)
      .map((id) => ({
        person: tagOf(id),
        exchange: exchangeFor(mixer, me, id),
        metBefore: metEarlier(mixer, me, id, room),
      })),
    opener: room.opener,
    why: room.why,
    topic: { id: topic.id, seenBefore: topic.seenBefore, drawn: room.topics.length },
    wish: {
      mine: room.wishes.has(me),
      agreed: room.agreed,
      gainMs: room.agreed || isKept(mixer, room) ? 0 : extendedEnd(mixer, room) - room.endsAt,
    },
    sitOut: {
      mine: room.sitOutWishes.has(me),
      agreed: room.lastRound > room.round,
      possible: canSitOut(mixer, room),
    },
    visitors: room.visitors.map(tagOf),
    call: callOf(mixer, me),
    joining: room.third ? { person: tagOf(room.third.person), at: room.third.joinsAt } : null,
    together,
    chatFrom: mixer.visits.get(me)?.since ?? cameLate?.since ?? 0,
  };
}

function metEarlier(mixer: ReadonlyMixer, me: PersonId, other: PersonId, { id }: ReadonlyRoom): boolean {
  const latest = mixer.participants.get(me)?.met.get(other);
  return latest?.roomId === id ? latest.before !== null : latest !== undefined;
}

/** My latest call for help, until it was taken back. */
function callOf(mixer: ReadonlyMixer, me: PersonId) {
  if (mixer.calls.size === 0) return null;
  const call = [...mixer.calls.values()].filter(({ person }) => person === me).at(-1);
  return !call || call.state === 'cancelled' ? null : { callId: call.id, at: call.at };
}

function waitingFor(
  mixer: ReadonlyMixer,
  participant: ReadonlyParticipant,
  alone: boolean,
): MineRef['waiting'] {
  if (mixer.phase.kind !== 'round' || participant.status !== 'ready') return null;
  if (participant.roomId !== null && !alone) return null;
  const because = alone ? 'partner_left' : (participant.waiting ?? 'came_late');
  const isLast = mixer.roundsStarted >= mixer.settings.rounds;
  return {
    because,
    searching: because !== 'skipped' && !participant.holding,
    nextStartsAt: isLast || !mixer.settings.auto ? null : mixer.phase.endsAt + mixer.settings.breakMs,
  };
}

/** Everybody this person has met, in order; `running`: with those they sit with in the running round. */
export function metBy(
  mixer: ReadonlyMixer,
  participant: ReadonlyParticipant,
  { running }: { running: boolean },
): MetRef[] {
  const me = participant.id;
  return participant.rooms.flatMap((roomId) => {
    const room = mixer.rooms.get(roomId);
    if (
      !room?.seated.includes(me) ||
      (!running && roomId === participant.roomId && mixer.phase.kind === 'round')
    )
      return [];
    return room.seated
      .filter((id) => id !== me && metIn(participant, id, roomId))
      .map((id) => ({
        person: tagOf(id),
        round: roundIn(mixer, room),
        roomId,
        metAt: room.startsAt,
        topics: room.topics.map((topic) => topic.id),
        exchange: exchangeFor(mixer, me, id),
        thanked: mixer.thanks.get(me)?.has(id) ?? false,
        thankedMe: mixer.thanks.get(id)?.has(me) ?? false,
      }));
  });
}
