import { DEVICE_KINDS, type DeviceKind, type DeviceStatus, type DevicesState } from '../../stores/devices.ts';

type Wishes = Pick<DevicesState, 'media' | 'mic' | 'camera' | 'status'>;
export type DeviceTrouble = {
  reason: Exclude<DeviceStatus, 'idle' | 'asking' | 'ready'>;
  /** which texts fit: reasons that lie in the page or the browser concern both devices alike */
  of: DeviceKind | 'both';
};

/** The one trouble to help with first: what concerns everything, then the microphone, which matters more. */
export function deviceTrouble({ media, mic, camera, status }: Wishes): DeviceTrouble | null {
  const wanted = { mic: media !== null && media !== 'text' && mic, camera: media === 'video' && camera };
  const troubled = DEVICE_KINDS.filter((kind) => wanted[kind] && isReason(status[kind]));
  const [first] = troubled;
  if (!first) return null;
  const reason = status[first];
  if (!isReason(reason)) return null;
  const alike = troubled.length === 2 && status.mic === status.camera;
  return { reason, of: alike && reason !== 'busy' ? 'both' : first };
}

const isReason = (status: DeviceStatus): status is DeviceTrouble['reason'] =>
  status !== 'idle' && status !== 'asking' && status !== 'ready';
