import type { PersonId } from '@enishi/shared/ids';
import type { EventOf } from '../event.ts';
import type { Mixer } from '../state.ts';

export function stageTaken(mixer: Mixer, { person, stageId }: EventOf<'StageTaken'>): void {
  mixer.stage.id = stageId;
  mixer.stage.speakers.add(person);
  mixer.stage.invited.delete(person);
}

/** Off the stage and not asked any more; with the last speaker the stage is gone. */
export function leaveStage({ stage }: Mixer, person: PersonId): void {
  stage.invited.delete(person);
  stage.speakers.delete(person);
  if (stage.speakers.size === 0) stage.id = null;
}

export function closeStage({ stage }: Mixer): void {
  stage.id = null;
  stage.speakers.clear();
  stage.invited.clear();
}
