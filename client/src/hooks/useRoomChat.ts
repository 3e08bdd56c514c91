import type { CommandId, RoomId } from '@enishi/shared/ids';
import type { Message } from '@enishi/shared/views';
import { newCommandId } from '../net/commandId.ts';
import { request } from '../net/currentMixer.ts';
import { type Outgoing, useRoomStore } from '../stores/room.ts';

/** Stands in the chat at once, and is sent as soon as there is a connection; again with the same id it is one message. */
export async function sayInRoom(
  to: RoomId,
  text: string,
  commandId: CommandId = newCommandId(),
): Promise<void> {
  const { keepOutgoing } = useRoomStore.getState();
  keepOutgoing({ commandId, to, text, state: 'sending' });
  const reply = await request('chat:send', { to, text, commandId });
  keepOutgoing({ commandId, to, text, state: reply.ok ? 'sent' : reply.code });
}

/** What I wrote to this room and its chat does not show yet. */
export function useOutgoing(roomId: RoomId, chat: readonly Message[]): readonly Outgoing[] {
  const outgoing = useRoomStore((now) => now.outgoing);
  return outgoing.filter(
    // The server's id of a message ends with that of its command.
    ({ to, commandId }) => to === roomId && !chat.some(({ id }) => id.endsWith(`.${commandId}`)),
  );
}
