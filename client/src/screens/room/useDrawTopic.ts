import { useRequest } from '../../hooks/useRequest.ts';
import { useRoom } from './useRoom.ts';

export type DrawTopic = { readonly next: () => void; readonly pending: boolean };

/** Draws the next topic for all in the room; two who press at once draw one. */
export function useDrawTopic(): DrawTopic {
  const { room } = useRoom();
  const [draw, { pending }] = useRequest('topic:draw');
  const next = () => {
    if (!pending) void draw({ roomId: room.roomId, drawn: room.topic.drawn });
  };
  return { next, pending };
}
