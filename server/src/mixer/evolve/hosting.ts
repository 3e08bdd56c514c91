import type { EventOf } from '../event.ts';
import type { Mixer } from '../state.ts';
import { endVisit } from './seats.ts';
import { leaveStage } from './stage.ts';

export function settingsChanged(mixer: Mixer, { settings }: EventOf<'SettingsChanged'>): void {
  mixer.settings = settings;
  mixer.startDelayed = false;
  mixer.phase = settings.startsAt === null ? { kind: 'lobby' } : { kind: 'scheduled' };
}

export function hostAdded(mixer: Mixer, { person }: EventOf<'HostAdded'>): void {
  if (!mixer.hosts.includes(person)) mixer.hosts.push(person);
  mixer.hostingOfferedTo = null;
}

export function hostRemoved(mixer: Mixer, { person }: EventOf<'HostRemoved'>): void {
  mixer.hosts = mixer.hosts.filter((host) => host !== person);
  endVisit(mixer, person);
  leaveStage(mixer, person);
}

export function helpCalled(mixer: Mixer, { callId, person, roomId, at }: EventOf<'HelpCalled'>): void {
  mixer.calls.set(callId, { id: callId, person, roomId, at, state: 'open' });
}

export function helpEnded(mixer: Mixer, { callId, answered }: EventOf<'HelpEnded'>): void {
  const call = mixer.calls.get(callId);
  if (call) call.state = answered ? 'answered' : 'cancelled';
}
