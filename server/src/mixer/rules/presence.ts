import type { Instant } from '@enishi/shared/ids';
import type { Ambient } from '../ambient.ts';
import type { CommandOf } from '../command.ts';
import { accept, type Decision, nothing } from '../decision.ts';
import { isEnded, isMeeting, type ReadonlyParticipant, readyAndPresent } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';

/** Until when the seat of someone lost is kept: from the drop, or from the start for one who never came. */
export function heldUntil(mixer: ReadonlyMixer, participant: ReadonlyParticipant, lostAt: Instant): Instant {
  const room = participant.roomId === null ? undefined : mixer.rooms.get(participant.roomId);
  return Math.max(lostAt, room?.startsAt ?? lostAt) + mixer.timing.graceMs;
}

export function noticeLost(
  { person, lostAt }: CommandOf<'NoticeLost'>,
  mixer: ReadonlyMixer,
  { now, isPresent }: Ambient,
): Decision {
  const participant = mixer.participants.get(person);
  if (isEnded(mixer) || isPresent(person)) return nothing;
  if (participant?.status !== 'ready' && participant?.status !== 'break') {
    const visitIsOver = mixer.visits.has(person) && now >= lostAt + mixer.timing.graceMs;
    return visitIsOver ? accept({ type: 'VisitEnded', host: person }) : nothing;
  }
  if (now < heldUntil(mixer, participant, lostAt)) return nothing;
  const room = participant.roomId === null ? undefined : mixer.rooms.get(participant.roomId);
  return accept({ type: 'WentMissing', person, noShow: room !== undefined && lostAt <= room.startsAt });
}

/** Back to the same partner if that one still waits there; otherwise to the pool. */
export function noticeBack({ person }: CommandOf<'NoticeBack'>, mixer: ReadonlyMixer): Decision {
  const participant = mixer.participants.get(person);
  if (participant?.status !== 'missing' || isEnded(mixer)) return nothing;
  return accept({ type: 'CameBack', person, roomId: seatKept(mixer, participant) });
}

function seatKept(mixer: ReadonlyMixer, participant: ReadonlyParticipant) {
  const room = participant.keptSeat === null ? undefined : mixer.rooms.get(participant.keptSeat);
  if (!room || room.closed || room.people.length === 0 || participant.statusBefore !== 'ready') return null;
  return room.people.length < room.seats ? room.id : null;
}

/** A host is gone: the next co-host who is here leads, else the first in line is asked. */
export function noticeHostGone(
  { since }: CommandOf<'NoticeHostGone'>,
  mixer: ReadonlyMixer,
  { now, isPresent }: Ambient,
): Decision {
  if (isEnded(mixer) || isMeeting(mixer) || now < since + mixer.timing.hostGoneMs) return nothing;
  if (mixer.hosts.some((host) => isPresent(host))) return nothing;
  const inLine = readyAndPresent(mixer, isPresent);
  if (mixer.hostingOfferedTo !== null && inLine.includes(mixer.hostingOfferedTo)) return nothing;
  const [firstInLine] = inLine;
  return firstInLine === undefined ? nothing : accept({ type: 'HostingOffered', to: firstInLine });
}
