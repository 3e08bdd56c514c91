import type { Ambient } from '../ambient.ts';
import type { CommandOf } from '../command.ts';
import { accept, type Decision, nothing, refuse } from '../decision.ts';
import { isClosedTo, isEnded, isIn } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';

export function joinMixer(
  { by, pledge }: CommandOf<'JoinMixer'>,
  mixer: ReadonlyMixer,
  { hasProfile }: Ambient,
): Decision {
  if (isEnded(mixer)) return refuse('mixer_ended');
  if (isClosedTo(mixer, by)) return refuse('not_invited');
  if (mixer.participants.get(by)?.status === 'removed') return refuse('removed');
  if (isIn(mixer, by)) return nothing;
  if (!pledge) return refuse('pledge_required');
  if (!hasProfile(by)) return refuse('profile_required');
  if (isFull(mixer)) return refuse('mixer_full');
  return accept({ type: 'ParticipantJoined', person: by });
}

/** Counts only when it could be full: a crowd joins within seconds. */
function isFull(mixer: ReadonlyMixer): boolean {
  const { capacity } = mixer.settings;
  if (mixer.participants.size < capacity) return false;
  let taken = 0;
  for (const id of mixer.participants.keys()) if (isIn(mixer, id)) taken += 1;
  return taken >= capacity;
}

export function leaveMixer({ by }: CommandOf<'LeaveMixer'>, mixer: ReadonlyMixer): Decision {
  return isIn(mixer, by) && !isEnded(mixer) ? accept({ type: 'ParticipantLeft', person: by }) : nothing;
}

export function setReady({ by, ready }: CommandOf<'SetReady'>, mixer: ReadonlyMixer): Decision {
  if (isEnded(mixer)) return refuse('mixer_ended');
  if (!isIn(mixer, by)) return refuse('not_joined');
  const { status, statusBefore } = mixer.participants.get(by) ?? {};
  if (((status === 'missing' ? statusBefore : status) === 'ready') === ready) return nothing;
  return accept({ type: 'ReadySet', person: by, ready });
}
