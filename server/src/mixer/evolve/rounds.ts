import type { EventOf } from '../event.ts';
import { clockOf, isKept, keptUntil } from '../questions.ts';
import type { Mixer, Room } from '../state.ts';
import { closeRoom, leastIn, openRoom, participant, room } from './seats.ts';
import { closeStage } from './stage.ts';

export function roundStarted(mixer: Mixer, event: EventOf<'RoundStarted'>): void {
  for (const open of openRooms(mixer))
    if (isKept(mixer, open)) goOnIn(open, event);
    else closeRoom(mixer, open, event.at);
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

/** The two who sit this round out together; at its end they may wish for more time like anybody. */
function goOnIn(open: Room, { endsAt }: EventOf<'RoundStarted'>): void {
  open.endsAt = endsAt;
  open.agreed = false;
  open.wishes.clear();
}

export function roundExtended(mixer: Mixer, { byMs }: EventOf<'RoundExtended'>): void {
  if (mixer.phase.kind !== 'round') return;
  mixer.phase.endsAt += byMs;
  for (const open of openRooms(mixer)) open.endsAt += byMs;
}

/** Rooms whose people both wished for more time, or for the next round too, stay open; the others close. */
export function roundEnded(mixer: Mixer, { round, nextStartsAt, at }: EventOf<'RoundEnded'>): void {
  mixer.phase = { kind: 'intermission', round, nextStartsAt, closesAt: null };
  for (const open of openRooms(mixer)) {
    open.third = null;
    if (isKept(mixer, open)) {
      open.endsAt = keptUntil(mixer, at);
      continue;
    }
    open.endsAt = Math.min(open.endsAt, clockOf(mixer, at) + mixer.timing.moreTimeMs);
    boundByNext(mixer, open);
    const goesOn = open.agreed && open.people.length >= leastIn(mixer) && open.endsAt > clockOf(mixer, at);
    if (!goesOn) closeRoom(mixer, open, at);
  }
  for (const person of mixer.participants.values()) person.waiting = null;
  mixer.unseated = [];
}

/** A room that goes on in the break is over when the next round is announced; one that is kept, when that round is. */
function boundByNext(mixer: Mixer, open: Room): void {
  const { phase, timing, settings } = mixer;
  if (phase.kind !== 'intermission' || phase.nextStartsAt === null) return;
  open.endsAt = isKept(mixer, open)
    ? phase.nextStartsAt + settings.roundMs
    : Math.min(open.endsAt, phase.nextStartsAt - timing.nextMs);
}

const openRooms = (mixer: Mixer): Room[] => [...mixer.openRooms].map((id) => room(mixer, id));

export function pairsUsedUp(mixer: Mixer, { closesAt }: EventOf<'PairsUsedUp'>): void {
  mixer.startDelayed = false;
  if (mixer.phase.kind === 'intermission') {
    mixer.phase.nextStartsAt = null;
    mixer.phase.closesAt = closesAt;
  }
}

export function resumed(mixer: Mixer, { shiftMs, at }: EventOf<'Resumed'>): void {
  mixer.paused = null;
  const { phase, settings } = mixer;
  if (phase.kind === 'lobby' && settings.startsAt !== null)
    mixer.settings = { ...settings, startsAt: shiftIfAhead(settings.startsAt, at - shiftMs, shiftMs) };
  if (phase.kind === 'round') {
    phase.startsAt = shiftIfAhead(phase.startsAt, at - shiftMs, shiftMs);
    phase.endsAt += shiftMs;
  }
  if (phase.kind === 'intermission') {
    if (phase.nextStartsAt !== null) phase.nextStartsAt += shiftMs;
    if (phase.closesAt !== null) phase.closesAt += shiftMs;
  }
  shiftRooms(mixer, at, shiftMs);
}

function shiftRooms(mixer: Mixer, at: number, shiftMs: number): void {
  for (const open of openRooms(mixer)) {
    const startsAt = shiftIfAhead(open.startsAt, at - shiftMs, shiftMs);
    if (startsAt === open.startsAt) open.pausedMs += shiftMs;
    open.startsAt = startsAt;
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
  for (const open of openRooms(mixer)) boundByNext(mixer, open);
  if (on) return;
  mixer.startDelayed = false;
  if (mixer.phase.kind === 'intermission') mixer.phase.closesAt = null;
}

export function repeatsSet(mixer: Mixer, { allow, nextStartsAt }: EventOf<'RepeatsSet'>): void {
  mixer.settings = { ...mixer.settings, allowRepeats: allow };
  if (nextStartsAt === null || mixer.phase.kind !== 'intermission') return;
  mixer.phase.nextStartsAt = nextStartsAt;
  mixer.phase.closesAt = null;
  for (const open of openRooms(mixer)) boundByNext(mixer, open);
}

export function closingStarted(mixer: Mixer, at: number): void {
  for (const open of openRooms(mixer)) {
    if (!isKept(mixer, open)) continue;
    // There is no next round: they have as long as others who wished for more time.
    open.lastRound = mixer.roundsStarted;
    open.endsAt = Math.min(open.endsAt, clockOf(mixer, at) + mixer.timing.moreTimeMs);
  }
  mixer.phase = { kind: 'closing', since: at };
  mixer.startDelayed = false;
  if (mixer.paused) shiftRooms(mixer, at, at - mixer.paused.since);
  mixer.paused = null;
}

export function mixerEnded(mixer: Mixer, at: number): void {
  const { phase } = mixer;
  mixer.phase = { kind: 'ended', at, ...(phase.kind === 'closing' && { since: phase.since }) };
  mixer.paused = null;
  mixer.startDelayed = false;
  for (const open of openRooms(mixer)) closeRoom(mixer, open, at);
  closeStage(mixer);
}
