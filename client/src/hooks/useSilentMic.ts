import { useEffect, useState } from 'react';
import { wasHeard } from '../video/heardTracks.ts';

const patienceMs = 5_000;

/**
 * true after five seconds in which a live microphone that was never heard before stays without any sound: another
 * one is chosen, or it is switched off at its cable. Someone who only listens has been heard before.
 */
export function useSilentMic(track: MediaStreamTrack | null, level: number): boolean {
  const [silent, setSilent] = useState(false);
  const quiet = level === 0;
  useEffect(() => {
    setSilent(false);
    if (!track || !quiet || wasHeard(track)) return;
    const timer = setTimeout(() => setSilent(!wasHeard(track)), patienceMs);
    return () => clearTimeout(timer);
  }, [track, quiet]);
  return silent;
}
