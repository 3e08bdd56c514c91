import { DEVICE_KINDS, type DeviceKind, type DevicesState } from '../../stores/devices.ts';

type Known = Pick<DevicesState, 'media' | 'mic' | 'camera' | 'status'> & { started: boolean };

/**
 * opening: what is allowed already comes up by itself · unasked: the browser would ask, the person first
 * says so · asking: it asks · settled: everything that can be known is
 */
export type PrejoinStage = 'opening' | 'unasked' | 'asking' | 'settled';

export function prejoinStage({ media, mic, camera, status, started }: Known): PrejoinStage {
  const wanted: Record<DeviceKind, boolean> = {
    mic: mic && media !== 'text',
    camera: camera && (media === 'video' || media === null),
  };
  const open = DEVICE_KINDS.filter((kind) => wanted[kind]).map((kind) => status[kind]);
  if (open.includes('asking')) return 'asking';
  if (media !== null && !open.includes('idle')) return 'settled';
  return started ? 'unasked' : 'opening';
}
