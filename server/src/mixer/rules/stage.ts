import type { Ambient } from '../ambient.ts';
import type { CommandOf } from '../command.ts';
import { accept, type Decision, nothing, refuse } from '../decision.ts';
import { isEnded, isHost, isIn } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';

/** More faces and voices than this are no stage any more. */
const MOST_SPEAKERS = 4;

/** Hosts speak to everybody when they like, others when a host has asked them to. */
export function takeStage(
  { by }: CommandOf<'TakeStage'>,
  mixer: ReadonlyMixer,
  { chance, stage }: Ambient,
): Decision {
  if (isEnded(mixer)) return refuse('mixer_ended');
  const { id, speakers, invited } = mixer.stage;
  if (speakers.has(by)) return nothing;
  if (!isHost(mixer, by) && !invited.has(by)) return refuse('not_asked');
  if (speakers.size >= MOST_SPEAKERS) return refuse('stage_full');
  if (stage.reach !== null && listenersOf(mixer, by, stage.hears) > stage.reach)
    return refuse('stage_too_small');
  return accept({ type: 'StageTaken', person: by, stageId: id ?? chance.id() });
}

/** Leaves it, or says no to having been asked. */
export function leaveStage({ by }: CommandOf<'LeaveStage'>, mixer: ReadonlyMixer): Decision {
  return endFor(by, mixer);
}

/** `on` false: takes the invitation back, or somebody off the stage. */
export function inviteToStage(
  { by, person, on }: CommandOf<'InviteToStage'>,
  mixer: ReadonlyMixer,
): Decision {
  if (!isHost(mixer, by)) return refuse('not_host');
  if (!on) return endFor(person, mixer);
  if (isEnded(mixer)) return refuse('mixer_ended');
  if (!isIn(mixer, person)) return refuse('person_not_here');
  const { speakers, invited } = mixer.stage;
  if (speakers.has(person) || invited.has(person)) return nothing;
  return accept({ type: 'StageInvited', person });
}

/** Who speaks and is gone longer than a seat would be held stands on no stage. */
export function noticeSpeakerGone(
  { person, goneAt }: CommandOf<'NoticeSpeakerGone'>,
  mixer: ReadonlyMixer,
  { now, isPresent }: Ambient,
): Decision {
  if (isPresent(person) || now < goneAt + mixer.timing.graceMs) return nothing;
  return mixer.stage.speakers.has(person) ? accept({ type: 'StageLeft', person }) : nothing;
}

const endFor = (person: string, { stage }: ReadonlyMixer): Decision =>
  stage.speakers.has(person) || stage.invited.has(person) ? accept({ type: 'StageLeft', person }) : nothing;

function listenersOf(mixer: ReadonlyMixer, speaker: string, hears: (person: string) => boolean): number {
  let count = 0;
  for (const person of mixer.participants.keys())
    if (person !== speaker && isIn(mixer, person) && hears(person)) count += 1;
  return count;
}
