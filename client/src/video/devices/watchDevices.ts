import { DEVICE_KINDS, type DeviceKind, useDevicesStore } from '../../stores/devices.ts';
import { listDevices } from './listDevices.ts';
import { onAllowed } from './permission.ts';
import { patchStatus } from './tracks.ts';

type Acts = {
  settle(): Promise<void>;
  plugged(kind: DeviceKind, present: readonly string[]): void;
  release(): void;
};

/** Follows plugging, permissions given later, and the page's going and coming back. */
export function watchDevices({ settle, plugged, release }: Acts): () => void {
  const watch = new AbortController();
  const { signal } = watch;

  const changed = async () => {
    const { mics, cameras } = await listDevices();
    plugged(
      'mic',
      mics.map(({ id }) => id),
    );
    plugged(
      'camera',
      cameras.map(({ id }) => id),
    );
    await settle();
  };
  navigator.mediaDevices?.addEventListener('devicechange', () => void changed(), { signal });
  window.addEventListener('pagehide', () => leave(settle, release), { signal });
  for (const kind of DEVICE_KINDS) {
    const off = onAllowed(kind, () => {
      if (useDevicesStore.getState().status[kind] !== 'denied') return;
      patchStatus({ [kind]: 'idle' });
      void settle();
    });
    signal.addEventListener('abort', off);
  }
  return () => watch.abort();
}

/** A page kept by the browser for "back" must not keep the camera. */
function leave(settle: () => Promise<void>, release: () => void): void {
  release();
  const back = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void settle();
  };
  window.addEventListener('pageshow', back, { once: true });
}
