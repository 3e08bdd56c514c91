import { DEVICE_KINDS, type DeviceKind, useDevicesStore } from '../../stores/devices.ts';
import { listDevices } from './listDevices.ts';
import { requestTracks } from './requestTracks.ts';
import { dropTrack, keepTrack, kindOf, patchStatus } from './tracks.ts';
import { allows, wants } from './wishes.ts';

const { getState, setState } = useDevicesStore;

/** Brings the devices in line with what is wished for. Safe to repeat; run in turn. */
export async function settle(lost: (kind: DeviceKind) => void): Promise<void> {
  letGo();
  await takeUp(lost);
  letGo(); // a browser's question can stay open for long, and the wishes go on changing
  setState(await listDevices());
}

/** Ends what is no longer wished for; a muted microphone stays open and silent. */
export function letGo(): void {
  const state = getState();
  if (state.micTrack && !allows(state, 'mic')) dropTrack('mic', 'idle');
  if (state.cameraTrack && !wants(state, 'camera')) dropTrack('camera', 'idle');
  if (state.micTrack) state.micTrack.enabled = state.mic;
}

async function takeUp(lost: (kind: DeviceKind) => void): Promise<void> {
  const state = getState();
  const kinds = DEVICE_KINDS.filter((kind) => wants(state, kind) && state.status[kind] === 'idle');
  if (kinds.length === 0) return;
  patchStatus(Object.fromEntries(kinds.map((kind) => [kind, 'asking'])));
  const { tracks, status } = await requestTracks(kinds, state);
  // Released meanwhile: what comes now must not stay open unseen.
  const awaited = kinds.filter((kind) => getState().status[kind] === 'asking');
  for (const track of tracks) {
    const kind = kindOf(track);
    if (awaited.includes(kind)) keepTrack(track, () => lost(kind));
    else track.stop();
  }
  patchStatus(Object.fromEntries(awaited.map((kind) => [kind, status[kind] ?? 'none'])));
}
