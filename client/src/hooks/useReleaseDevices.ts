import { useEffect } from 'react';
import { releaseDevices } from '../video/devices/deviceControl.ts';

/** Closes camera and microphone at once when it becomes true: their lights go off. */
export function useReleaseDevices(when: boolean): void {
  useEffect(() => {
    if (when) releaseDevices();
  }, [when]);
}
