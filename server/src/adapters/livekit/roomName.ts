import type { VideoRoomId } from '../../ports/video.ts';

/** Two ids of 128 bits each: nobody finds a room by guessing. */
export const roomName = ({ mixerId, roomId }: VideoRoomId): string => `${mixerId}.${roomId}`;

/** null: a room that is not ours */
export function readRoomName(name: string): VideoRoomId | null {
  const [, mixerId, roomId] = /^([\w-]{8,64})\.([\w-]{8,64})$/.exec(name) ?? [];
  return mixerId && roomId ? { mixerId, roomId } : null;
}
