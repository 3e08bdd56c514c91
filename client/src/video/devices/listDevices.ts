import type { Device, DevicesState } from '../../stores/devices.ts';

/** Before a permission browsers give neither names nor ids: such entries are no choice. */
export async function listDevices(): Promise<Pick<DevicesState, 'mics' | 'cameras' | 'speakers'>> {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  const of = (kind: MediaDeviceKind): Device[] =>
    all
      .filter((device) => device.kind === kind && device.deviceId !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  return { mics: of('audioinput'), cameras: of('videoinput'), speakers: of('audiooutput') };
}
