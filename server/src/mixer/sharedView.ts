import type { Instant } from '@enishi/shared/ids';
import type { Phase } from '@enishi/shared/views';
import { isMeeting, isRehearsal } from './questions.ts';
import type { ReadonlyMixer } from './state.ts';
import type { SharedRef } from './view.ts';

/** What everybody sees alike. */
export function sharedView(mixer: ReadonlyMixer): SharedRef {
  const { settings } = mixer;
  const { name, purpose, theme, rounds, roundMs, breakMs, size, odd, deck, languages, auto, allowRepeats } =
    settings;
  return {
    mixerId: mixer.id,
    code: mixer.code,
    name,
    purpose,
    theme,
    rounds,
    roundMs,
    breakMs,
    size,
    odd,
    deck,
    languages: [...languages],
    auto,
    allowRepeats,
    rehearsal: isRehearsal(mixer),
    meeting: isMeeting(mixer),
    phase: phaseShown(mixer),
    paused: mixer.paused
      ? { since: mixer.paused.since, remainingMs: remainingMs(mixer, mixer.paused.since) }
      : null,
    hosts: mixer.hosts.map((person) => ({ person, shows: 'list' })),
    stage: [...mixer.stage.speakers].map((person) => ({ person, shows: 'list' })),
  };
}

export function phaseShown(mixer: ReadonlyMixer): Phase {
  const { phase, settings, startDelayed } = mixer;
  const announced = settings.auto ? settings.startsAt : null;
  switch (phase.kind) {
    case 'scheduled':
      return { kind: 'scheduled', startsAt: settings.startsAt };
    case 'lobby':
      return { kind: 'lobby', startsAt: announced, waitingForPeople: startDelayed };
    case 'intermission':
      return {
        kind: 'intermission',
        round: phase.round,
        nextStartsAt: phase.nextStartsAt,
        waitingForPeople: startDelayed,
        closesAt: phase.closesAt,
      };
    case 'closing':
      return { kind: 'closing', round: mixer.roundsStarted, since: phase.since, endsAt: null };
    default:
      return { ...phase };
  }
}

function remainingMs(mixer: ReadonlyMixer, since: number): number {
  const until = endOf(phaseShown(mixer));
  return until === null ? 0 : Math.max(0, until - since);
}

function endOf(phase: Phase): Instant | null {
  if (phase.kind === 'round') return phase.endsAt;
  if (phase.kind === 'intermission') return phase.nextStartsAt;
  return phase.kind === 'lobby' ? phase.startsAt : null;
}
