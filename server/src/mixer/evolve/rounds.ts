import type { EventOf } from '../event.ts';
import type { Mixer } from '../state.ts';
import { closeRoom, openRoom, participant } from './seats.ts';

export function roundStarted(mixer: Mixer, event: EventOf<'RoundStarted'>): void {
  for (const roomId of mixer.openRooms) {
    const open = mixer.rooms.get(roomId);
    if (open) closeRoom(mixer, open, event.at);
  }
  mixer.roundsStarted = event.round;
  mixer.startDelayed = false;
  mixer.phase = { kind: 'round', round: event.round, startsAt: event.startsAt, endsAt: event.endsAt };
  for (const person of mixer.participants.values()) person.waiting = null;
  for (const opened of event.rooms) {
    openRoom(mixer, opened, event);
    if (opened.people.length > mixer.settings.size)
      for (const person of opened.people) participant(mixer, person).trios += 1;
  }
  mixer.unseated = [...event.unseated];
  for (const { person, because } of event.unseated) {
    const who = participant(mixer, person);
    who.waiting = because;
    who.byes += 1;
  }
  mixer.certificate = event.certificate;
}

export function roundExtended(mixer: Mixer, { byMs }: EventOf<'RoundExtended'>): void {
  if (mixer.phase.kind !== 'round') return;
  mixer.phase.endsAt += byMs;
  for (const roomId of mixer.openRooms) {
    const open = mixer.rooms.get(roomId);
    if (open && open.round === mixer.phase.round) open.endsAt += byMs;
  }
}

/** Rooms whose people both wished for more time stay open; the others close. */
export function roundEnded(mixer: Mixer, { round, nextStartsAt, at }: EventOf<'RoundEnded'>): void {
  mixer.phase = { kind: 'intermission', round, nextStartsAt, closesAt: null };
  for (const roomId of mixer.openRooms) {
    const open = mixer.rooms.get(roomId);
    if (open && (!open.agreed || open.endsAt <= at)) closeRoom(mixer, open, at);
    else if (open) open.third = null;
  }
  for (const person of mixer.participants.values()) person.waiting = null;
  mixer.unseated = [];
}

export function pairsUsedUp(mixer: Mixer, { closesAt }: EventOf<'PairsUsedUp'>): void {
  mixer.startDelayed = false;
  if (mixer.phase.kind === 'intermission') {
    mixer.phase.nextStartsAt = null;
    mixer.phase.closesAt = closesAt;
  }
}

export function resumed(mixer: Mixer, { shiftMs, at }: EventOf<'Resumed'>): void {
  mixer.paused = null;
  const { phase } = mixer;
  if (phase.kind === 'round') {
    phase.startsAt = shiftIfAhead(phase.startsAt, at - shiftMs, shiftMs);
    phase.endsAt += shiftMs;
  }
  if (phase.kind === 'intermission') {
    if (phase.nextStartsAt !== null) phase.nextStartsAt += shiftMs;
    if (phase.closesAt !== null) phase.closesAt += shiftMs;
  }
  for (const roomId of mixer.openRooms) {
    const open = mixer.rooms.get(roomId);
    if (!open) continue;
    open.startsAt = shiftIfAhead(open.startsAt, at - shiftMs, shiftMs);
    open.endsAt += shiftMs;
    if (open.third) open.third = { ...open.third, joinsAt: open.third.joinsAt + shiftMs };
  }
}

/** A start that had not come when the clocks stopped comes later; one that had stays where it was. */
const shiftIfAhead = (startsAt: number, pausedAt: number, shiftMs: number) =>
  startsAt > pausedAt ? startsAt + shiftMs : startsAt;

export function autoSet(mixer: Mixer, { on, nextStartsAt }: EventOf<'AutoSet'>): void {
  mixer.settings = { ...mixer.settings, auto: on };
  if (mixer.phase.kind === 'intermission' && mixer.phase.closesAt === null)
    mixer.phase.nextStartsAt = nextStartsAt;
  if (on) return;
  mixer.startDelayed = false;
  if (mixer.phase.kind === 'intermission') mixer.phase.closesAt = null;
}

export function repeatsSet(mixer: Mixer, { allow, nextStartsAt }: EventOf<'RepeatsSet'>): void {
  mixer.settings = { ...mixer.settings, allowRepeats: allow };
  if (nextStartsAt === null || mixer.phase.kind !== 'intermission') return;
  mixer.phase.nextStartsAt = nextStartsAt;
  mixer.phase.closesAt = null;
}

export function closingStarted(mixer: Mixer, at: number): void {
  mixer.phase = { kind: 'closing', since: at };
  mixer.startDelayed = false;
  mixer.paused = null;
}

export function mixerEnded(mixer: Mixer, at: number): void {
  mixer.phase = { kind: 'ended', at };
  mixer.paused = null;
  mixer.startDelayed = false;
  for (const roomId of mixer.openRooms) {
    const open = mixer.rooms.get(roomId);
    if (open) closeRoom(mixer, open, at);
  }
}
