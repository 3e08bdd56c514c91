import type { DeviceKind, DeviceStatus, DevicesState } from '../../stores/devices.ts';
import { deviceFailure } from './deviceFailure.ts';
import { type Permission, permissionFor } from './permission.ts';

export type Requested = {
  tracks: MediaStreamTrack[];
  status: Partial<Record<DeviceKind, DeviceStatus>>;
};
export type DeviceIds = Pick<DevicesState, 'micId' | 'cameraId'>;

/**
 * Asks for all kinds in one question. If that fails, each kind is tried alone, so that a missing or
 * refused camera does not take the microphone with it; a question that was waved away is not repeated.
 */
export async function requestTracks(kinds: readonly DeviceKind[], ids: DeviceIds): Promise<Requested> {
  if (kinds.length === 0) return { tracks: [], status: {} };
  const obstacle = obstacleHere();
  if (obstacle) return failed(kinds, obstacle);
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraintsFor(kinds, ids));
    return { tracks: stream.getTracks(), status: statusOf(kinds, 'ready') };
  } catch (error) {
    const failure = deviceFailure(error);
    if (kinds.length === 1) return failed(kinds, failure);
    if (failure === 'denied' && (await wavedAway(kinds))) return failed(kinds, failure);
    return eachAlone(kinds, ids);
  }
}

async function eachAlone(kinds: readonly DeviceKind[], ids: DeviceIds): Promise<Requested> {
  const all: Requested = { tracks: [], status: {} };
  for (const kind of kinds) {
    const one = await requestTracks([kind], ids);
    all.tracks.push(...one.tracks);
    Object.assign(all.status, one.status);
  }
  return all;
}

/** Still a question for every kind: the person closed the browser's window instead of answering. */
async function wavedAway(kinds: readonly DeviceKind[]): Promise<boolean> {
  const permissions: Permission[] = await Promise.all(kinds.map(permissionFor));
  return permissions.every((permission) => permission === 'prompt');
}

function obstacleHere(): DeviceStatus | null {
  if (!window.isSecureContext) return 'insecure';
  // Some browsers inside other apps have no cameras at all, whatever TypeScript believes.
  return 'mediaDevices' in navigator && navigator.mediaDevices ? null : 'unsupported';
}

function constraintsFor(
  kinds: readonly DeviceKind[],
  { micId, cameraId }: DeviceIds,
): MediaStreamConstraints {
  const audio = {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...(micId && { deviceId: { ideal: micId } }),
  };
  const video = {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30, max: 30 },
    ...(cameraId ? { deviceId: { ideal: cameraId } } : { facingMode: 'user' }),
  };
  return { audio: kinds.includes('mic') && audio, video: kinds.includes('camera') && video };
}

const statusOf = (kinds: readonly DeviceKind[], status: DeviceStatus) =>
  Object.fromEntries(kinds.map((kind) => [kind, status]));

const failed = (kinds: readonly DeviceKind[], status: DeviceStatus): Requested => ({
  tracks: [],
  status: statusOf(kinds, status),
});
