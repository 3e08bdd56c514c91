import { useEffect, useState } from 'react';
import { canBlur, isBlurred, setBlur } from '../video/devices/backgroundBlur.ts';

export type Blur = { on: boolean; turn(on: boolean): void };

/** The camera's own background blur; null where there is none to switch. */
export function useBlur(track: MediaStreamTrack | null): Blur | null {
  const [on, setOn] = useState(false);
  useEffect(() => setOn(track !== null && isBlurred(track)), [track]);
  if (!track || !canBlur(track)) return null;
  return {
    on,
    turn(wish) {
      setOn(wish);
      setBlur(track, wish).catch(() => setOn(isBlurred(track)));
    },
  };
}
