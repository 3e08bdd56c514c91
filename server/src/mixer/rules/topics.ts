import type { Ambient } from '../ambient.ts';
import type { CommandOf } from '../command.ts';
import { accept, type Decision, nothing, refuse } from '../decision.ts';
import { clockOf, sitsIn } from '../questions.ts';
import type { ReadonlyMixer } from '../state.ts';
import { chooseTopic } from '../topicChoice.ts';

/** `drawn` is how many cards the presser saw drawn: two who press at once draw one card. */
export function drawTopic(
  { by, roomId, drawn }: CommandOf<'DrawTopic'>,
  mixer: ReadonlyMixer,
  ambient: Ambient,
): Decision {
  const room = mixer.rooms.get(roomId);
  if (!room || !sitsIn(mixer, by, roomId)) return refuse('not_in_room');
  if (room.closed) return refuse('room_over');
  if (clockOf(mixer, ambient.now) < room.startsAt) return refuse('too_early');
  if (room.topics.length !== drawn) return nothing;
  const topic = chooseTopic(mixer, room.seated, ambient);
  return accept({ type: 'TopicDrawn', roomId, topic: topic.id, seenBefore: topic.seenBefore, by });
}
