import type { EventOf } from '../event.ts';
import type { Mixer } from '../state.ts';
import { unmeet } from './meetings.ts';
import { endVisit, leaveSeat, participant, room, sit } from './seats.ts';
import { leaveStage } from './stage.ts';

const isRunning = (mixer: Mixer) => mixer.phase.kind === 'round';

export function participantJoined(mixer: Mixer, { person, at }: EventOf<'ParticipantJoined'>): void {
  const earlier = mixer.participants.get(person);
  if (earlier) {
    earlier.status = 'ready';
    earlier.waiting = isRunning(mixer) ? 'came_late' : null;
    return;
  }
  mixer.participants.set(person, {
    id: person,
    joinedAt: at,
    status: 'ready',
    statusBefore: 'ready',
    roomId: null,
    keptSeat: null,
    rooms: [],
    waiting: isRunning(mixer) ? 'came_late' : null,
    holding: false,
    byes: 0,
    trios: 0,
    met: new Map(),
    topics: new Map(),
    offers: [],
  });
}

export function participantLeft(mixer: Mixer, { person, at }: EventOf<'ParticipantLeft'>): void {
  leaveSeat(mixer, participant(mixer, person), at);
  endVisit(mixer, person);
  if (!mixer.hosts.includes(person)) leaveStage(mixer, person);
  participant(mixer, person).status = 'left';
}

export function participantRemoved(mixer: Mixer, event: EventOf<'ParticipantRemoved'>): void {
  leaveSeat(mixer, participant(mixer, event.person), event.at);
  leaveStage(mixer, event.person);
  participant(mixer, event.person).status = 'removed';
}

export function readySet(mixer: Mixer, { person, ready, at }: EventOf<'ReadySet'>): void {
  const who = participant(mixer, person);
  who.status = ready ? 'ready' : 'break';
  if (!ready) leaveSeat(mixer, who, at);
  who.waiting = ready && isRunning(mixer) ? 'came_late' : null;
}

export function seatSkipped(mixer: Mixer, { person, at }: EventOf<'SeatSkipped'>): void {
  leaveSeat(mixer, participant(mixer, person), at);
  participant(mixer, person).waiting = 'skipped';
}

export function seatHeld(mixer: Mixer, { person, hold }: EventOf<'SeatHeld'>): void {
  participant(mixer, person).holding = hold;
}

export function wentMissing(mixer: Mixer, { person, noShow, at }: EventOf<'WentMissing'>): void {
  const who = participant(mixer, person);
  const from = who.roomId === null ? undefined : mixer.rooms.get(who.roomId);
  if (noShow && from) unmeet(mixer, who, from);
  who.statusBefore = who.status === 'break' ? 'break' : 'ready';
  who.status = 'missing';
  endVisit(mixer, person);
  leaveSeat(mixer, who, at);
  who.keptSeat = from?.closed ? null : (from?.id ?? null);
}

export function cameBack(mixer: Mixer, { person, roomId, at }: EventOf<'CameBack'>): void {
  const who = participant(mixer, person);
  who.status = who.statusBefore;
  who.keptSeat = null;
  if (roomId !== null) return sit(mixer, who, room(mixer, roomId), at);
  who.waiting = isRunning(mixer) && who.status === 'ready' ? (who.waiting ?? 'came_late') : null;
}
