import { useEffect } from 'react';
import { loadLiveKit } from '../video/livekit/loadLiveKit.ts';
import { useVideoService } from './useVideoService.ts';

/** What the server's way of bringing faces together needs is here before the first partner is. */
export function usePreloadedVideo(): void {
  const engine = useVideoService()?.engine;
  useEffect(() => {
    if (engine === 'livekit') loadLiveKit().catch(() => {}); // without it the room goes from browser to browser
  }, [engine]);
}
