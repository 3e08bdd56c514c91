import type { Presence } from '@enishi/shared/signal';
import { useEffect, useState } from 'react';
import { type DevicesState, useDevicesStore } from '../stores/devices.ts';
import {
  chooseMedia,
  releaseDevices,
  retryDevices,
  selectDevice,
  selectSpeaker,
  startDevices,
  toggleDevice,
} from '../video/devices/deviceControl.ts';
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
    /** what could open by itself has been looked for */
    started: boolean;
  };

/**
 * Camera and microphone. What was chosen and allowed earlier opens by itself, the browser asks only after
 * `choose`, `toggle` or `retry`. Everything stays open from screen to screen until `release`.
 */
export function useDevices(): Devices {
  const state = useDevicesStore();
  const [started, setStarted] = useState(false);
  useEffect(() => {
    let here = true;
    void startDevices().then(() => {
      if (here) setStarted(true);
    });
    return () => {
      here = false;
    };
  }, []);
  return { ...state, ...acts, presence: presenceOf(state), started };
}
