import type { Presence } from '@enishi/shared/signal';
import { useEffect, useState } from 'react';
import { type DevicesState, useDevicesStore } from '../stores/devices.ts';
import { shownPicture } from '../video/devices/blur/shownPicture.ts';
import {
  chooseMedia,
  releaseDevices,
  retryDevices,
  selectDevice,
  selectSpeaker,
  startDevices,
  toggleDevice,
} from '../video/devices/deviceControl.ts';
import { holdDevices } from '../video/devices/holdDevices.ts';
import { presenceOf } from '../video/devices/wishes.ts';
import { playTestTone } from '../video/testTone.ts';

const acts = {
  choose: chooseMedia,
  toggle: toggleDevice,
  select: selectDevice,
  selectSpeaker,
  retry: retryDevices,
  release: releaseDevices,
  /** two notes out of the chosen speaker */
  playTone: () => playTestTone(useDevicesStore.getState().speakerId),
};
export type Devices = DevicesState &
  typeof acts & {
    presence: Omit<Presence, 'speaking'>;
    /** the camera as others may see it: blurred where that is wished for */
    shown: MediaStreamTrack | null;
    /** what could open by itself has been looked for */
    started: boolean;
  };

/**
 * Camera and microphone. What was chosen and allowed earlier opens by itself, the browser asks only after
 * `choose`, `toggle` or `retry`. Everything stays open from screen to screen; `release` closes it at once,
 * else it is closed ten seconds after the last screen that used it. `preview`: see `startDevices`.
 */
export function useDevices({ preview = false } = {}): Devices {
  const state = useDevicesStore();
  const [started, setStarted] = useState(false);
  useEffect(() => {
    let here = true;
    const letGo = holdDevices({ preview });
    void startDevices({ preview }).then(() => {
      if (here) setStarted(true);
    });
    return () => {
      here = false;
      letGo();
    };
  }, [preview]);
  return { ...state, ...acts, presence: presenceOf(state), shown: shownPicture(state), started };
}
