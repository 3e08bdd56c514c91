import { keepDaysOf } from '@enishi/shared/settings';
import type { Ambient } from '../ambient.ts';
import type { CommandOf } from '../command.ts';
import { accept, type Decision, nothing, refuse } from '../decision.ts';
import { clockOf, isEnded, isHost, isIn, isMeeting, roomWith } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';

export function setAuto(
  { by, round, on }: CommandOf<'SetAuto'>,
  mixer: ReadonlyMixer,
  { now }: Ambient,
): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (isEnded(mixer)) return refuse('mixer_ended');
  if (mixer.roundsStarted !== round) return refuse('stale_control');
  if (mixer.settings.auto === on) return nothing;
  const inBreak = mixer.phase.kind === 'intermission';
  return accept({
    type: 'AutoSet',
    on,
    nextStartsAt: on && inBreak ? clockOf(mixer, now) + mixer.settings.breakMs : null,
  });
}

export function allowRepeats(
  { by, round, allow }: CommandOf<'AllowRepeats'>,
  mixer: ReadonlyMixer,
  { now }: Ambient,
): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (isEnded(mixer)) return refuse('mixer_ended');
  if (mixer.roundsStarted !== round) return refuse('stale_control');
  if (mixer.settings.allowRepeats === allow) return nothing;
  const waits = allow && mixer.phase.kind === 'intermission' && mixer.phase.closesAt !== null;
  return accept({
    type: 'RepeatsSet',
    allow,
    nextStartsAt: waits ? clockOf(mixer, now) + mixer.timing.nextMs : null,
  });
}

/** From the next round on; the running one stays as it was seated. */
export function setMode({ by, round, mode }: CommandOf<'SetMode'>, mixer: ReadonlyMixer): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (isEnded(mixer)) return refuse('mixer_ended');
  if (mixer.roundsStarted !== round) return refuse('stale_control');
  return mixer.settings.mode === mode ? nothing : accept({ type: 'ModeSet', mode });
}

export function startClosing({ by, round }: CommandOf<'StartClosing'>, mixer: ReadonlyMixer): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (isEnded(mixer)) return refuse('mixer_ended');
  if (mixer.roundsStarted !== round) return refuse('stale_control');
  if (mixer.phase.kind === 'closing') return nothing;
  return mixer.phase.kind === 'round'
    ? accept({ type: 'RoundEnded', round, nextStartsAt: null }, { type: 'ClosingStarted' })
    : accept({ type: 'ClosingStarted' });
}

export function endMixer({ by, round }: CommandOf<'EndMixer'>, mixer: ReadonlyMixer): Decision {
  // A room for two has no host: it belongs to both.
  if (!isHost(mixer, by) && !(isMeeting(mixer) && mixer.participants.has(by))) return refuse('not_host');
  if (isEnded(mixer)) return nothing;
  if (mixer.roundsStarted !== round) return refuse('stale_control');
  return accept({ type: 'MixerEnded' });
}

export function changeSettings(
  { by, settings }: CommandOf<'ChangeSettings'>,
  mixer: ReadonlyMixer,
): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (isEnded(mixer) || mixer.phase.kind === 'closing') return refuse('mixer_ended');
  if (mixer.roundsStarted > 0) return refuse('mixer_started');
  const joined = mixer.participants.size > 0;
  // Who came was told how long their words are kept: a promise may be bettered only.
  if (joined && keepDaysOf(settings) > keepDaysOf(mixer.settings)) return refuse('kept_shorter');
  return accept({ type: 'SettingsChanged', settings });
}

export function becomeHost({ by }: CommandOf<'BecomeHost'>, mixer: ReadonlyMixer): Decision {
  return isHost(mixer, by) ? nothing : accept({ type: 'HostAdded', person: by });
}

export function shareHosting({ by, person, on }: CommandOf<'ShareHosting'>, mixer: ReadonlyMixer): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (isHost(mixer, person) === on) return nothing;
  if (on) return isIn(mixer, person) ? accept({ type: 'HostAdded', person }) : refuse('person_not_here');
  return mixer.hosts.length > 1 ? accept({ type: 'HostRemoved', person }) : refuse('not_host');
}

/** Handing over: the one who resigns must leave somebody in charge. */
export function resignHosting({ by }: CommandOf<'ResignHosting'>, mixer: ReadonlyMixer): Decision {
  if (!isHost(mixer, by)) return nothing;
  return mixer.hosts.length > 1 ? accept({ type: 'HostRemoved', person: by }) : refuse('person_not_here');
}

export function acceptHosting(
  { by }: CommandOf<'AcceptHosting'>,
  mixer: ReadonlyMixer,
  { isPresent }: Ambient,
): Decision {
  if (isHost(mixer, by)) return nothing;
  const lapsed = mixer.hosts.some((host) => isPresent(host));
  return mixer.hostingOfferedTo === by && !lapsed
    ? accept({ type: 'HostAdded', person: by })
    : refuse('not_offered');
}

export function removePerson({ by, person }: CommandOf<'RemovePerson'>, mixer: ReadonlyMixer): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (person === by) return refuse('person_not_here');
  if (mixer.participants.get(person)?.status === 'removed') return nothing;
  if (!mixer.participants.has(person)) return refuse('person_not_here');
  const removed = { type: 'ParticipantRemoved', person } as const;
  return isHost(mixer, person) ? accept({ type: 'HostRemoved', person }, removed) : accept(removed);
}

/** A host who sits in a room of their own cannot visit another. */
export function visitRoom({ by, roomId }: CommandOf<'VisitRoom'>, mixer: ReadonlyMixer): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  const room = mixer.rooms.get(roomId);
  if (!room || room.closed) return refuse('room_over');
  if (mixer.visits.get(by)?.roomId === roomId) return nothing;
  if (roomWith(mixer, by)?.people.includes(by)) return refuse('already_in_room');
  return accept({ type: 'VisitStarted', host: by, roomId });
}

export function leaveVisit({ by }: CommandOf<'LeaveVisit'>, mixer: ReadonlyMixer): Decision {
  return mixer.visits.has(by) ? accept({ type: 'VisitEnded', host: by }) : nothing;
}
