import { type DeviceKind, type DeviceStatus, useDevicesStore } from '../../stores/devices.ts';

const { getState, setState } = useDevicesStore;

export const kindOf = (track: MediaStreamTrack): DeviceKind => (track.kind === 'audio' ? 'mic' : 'camera');

export const trackOf = (kind: DeviceKind): MediaStreamTrack | null =>
  kind === 'mic' ? getState().micTrack : getState().cameraTrack;

export function patchStatus(status: Partial<Record<DeviceKind, DeviceStatus>>): void {
  setState((now) => ({ status: { ...now.status, ...status } }));
}

/** Ended, not only hidden: the camera's light goes off. */
export function dropTrack(kind: DeviceKind, status: DeviceStatus): void {
  const track = trackOf(kind);
  if (track) {
    track.onended = null;
    track.stop();
    getState().stream?.removeTrack(track);
  }
  setState(kind === 'mic' ? { micTrack: null } : { cameraTrack: null });
  patchStatus({ [kind]: status });
}

/** `ended` is told when the device goes away by itself: unplugged, or taken back in the browser's settings. */
export function keepTrack(track: MediaStreamTrack, ended: () => void): void {
  const kind = kindOf(track);
  const stream = getState().stream ?? new MediaStream();
  stream.addTrack(track);
  track.onended = ended;
  if (kind === 'mic') track.enabled = getState().mic;
  setState(kind === 'mic' ? { stream, micTrack: track } : { stream, cameraTrack: track });
}
