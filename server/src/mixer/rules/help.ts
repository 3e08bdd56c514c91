import type { CommandOf } from '../command.ts';
import { accept, type Decision, nothing, refuse } from '../decision.ts';
import { isEnded, isHost, isIn } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';

export function callHelp({ by, callId }: CommandOf<'CallHelp'>, mixer: ReadonlyMixer): Decision {
  if (isEnded(mixer)) return refuse('mixer_ended');
  if (!isIn(mixer, by)) return refuse('not_joined');
  if (openCallOf(mixer, by)) return nothing;
  return accept({
    type: 'HelpCalled',
    callId,
    person: by,
    roomId: mixer.participants.get(by)?.roomId ?? null,
  });
}

export function cancelHelp({ by }: CommandOf<'CancelHelp'>, mixer: ReadonlyMixer): Decision {
  const call = openCallOf(mixer, by);
  return call ? accept({ type: 'HelpEnded', callId: call.id, answered: false }) : nothing;
}

export function answerHelp({ by, callId }: CommandOf<'AnswerHelp'>, mixer: ReadonlyMixer): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  const call = mixer.calls.get(callId);
  if (!call) return refuse('not_found');
  return call.state === 'open' ? accept({ type: 'HelpEnded', callId, answered: true }) : nothing;
}

function openCallOf(mixer: ReadonlyMixer, person: string) {
  for (const call of mixer.calls.values()) if (call.person === person && call.state === 'open') return call;
  return undefined;
}
