import { useEffect, useState } from 'react';
import { DEVICE_KINDS, type DeviceKind, useDevicesStore } from '../stores/devices.ts';
import { hasFailed, wants } from '../video/devices/wishes.ts';

/**
 * What ran while this screen was open and is gone against the person's wish: unplugged, taken by another program, or
 * allowed no more. The microphone first, which matters more.
 */
export function useLostDevice(): DeviceKind | null {
  const state = useDevicesStore();
  const { mic, camera } = state.status;
  const [ran, setRan] = useState({ mic: false, camera: false });
  useEffect(() => {
    setRan((before) => ({
      mic: before.mic || mic === 'ready',
      camera: before.camera || camera === 'ready',
    }));
  }, [mic, camera]);
  const isLost = (kind: DeviceKind) => ran[kind] && wants(state, kind) && hasFailed(state.status[kind]);
  return DEVICE_KINDS.find(isLost) ?? null;
}
