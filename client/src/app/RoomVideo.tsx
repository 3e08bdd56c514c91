import type { ReactNode } from 'react';
import { useServerNow } from '../hooks/useNow.ts';
import { RoomVideoContext } from '../hooks/useRoomVideo.ts';
import { useVideoRoom } from '../hooks/useVideoRoom.ts';
import { useMine } from '../hooks/useViews.ts';

/** One connection from "who is next" to the room's end, whichever screen shows it. */
export function RoomVideo({ children }: { children: ReactNode }) {
  const { room } = useMine();
  const now = useServerNow();
  const video = useVideoRoom(room?.roomId ?? null, room?.pass ?? null, room?.startsAt ?? null, now);
  return <RoomVideoContext value={video}>{children}</RoomVideoContext>;
}
