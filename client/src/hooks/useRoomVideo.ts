import { createContext, useContext } from 'react';
import type { VideoOfRoom } from './useVideoRoom.ts';

export const RoomVideoContext = createContext<VideoOfRoom | null>(null);

/** The pictures of my room, connected from "who is next" on; LiveMixer keeps them over all its screens. */
export function useRoomVideo(): VideoOfRoom {
  const video = useContext(RoomVideoContext);
  if (!video) throw new Error('useRoomVideo stands outside of LiveMixer');
  return video;
}
