import { useDevicesStore } from '../../stores/devices.ts';
import type { LocalTracks } from '../provider.ts';
import { shownPicture } from './blur/shownPicture.ts';
import { isOn } from './wishes.ts';

const { getState, subscribe } = useDevicesStore;

/** The person's devices as the rooms' video sees them. */
export const localTracks: LocalTracks = {
  audio: () => getState().micTrack,
  video: () => shownPicture(getState()),
  audible: () => isOn(getState(), 'mic'),
  subscribe: (listener) =>
    subscribe((now, before) => {
      const same =
        now.micTrack === before.micTrack &&
        shownPicture(now) === shownPicture(before) &&
        isOn(now, 'mic') === isOn(before, 'mic');
      if (!same) listener();
    }),
};
