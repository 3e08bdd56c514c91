import { useMixerNow } from '../../hooks/useNow.ts';
import { meetingTime, type RoomTime, roomTime } from './roomTime.ts';
import { useRoom } from './useRoom.ts';

/** The room's clock, by the server's time; it stands still while the mixer is paused. */
export function useRoomTime(): RoomTime {
  const { room, shared } = useRoom();
  const now = useMixerNow();
  return (shared.meeting ? meetingTime : roomTime)(room, now, shared.roundMs);
}
