import type { Presence } from '@enishi/shared/signal';
import { useEffect } from 'react';
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

const acts = {
  choose: chooseMedia,
  toggle: toggleDevice,
  select: selectDevice,
  selectSpeaker,
  retry: retryDevices,
  release: releaseDevices,
};
export type Devices = DevicesState & typeof acts & { presence: Omit<Presence, 'speaking'> };

/**
 * Camera and microphone. What was chosen and allowed earlier opens by itself, the browser asks only after
 * `choose`, `toggle` or `retry`. Everything stays open from screen to screen until `release`.
 */
export function useDevices(): Devices {
  const state = useDevicesStore();
  useEffect(() => {
    void startDevices();
  }, []);
  return { ...state, ...acts, presence: presenceOf(state) };
}
