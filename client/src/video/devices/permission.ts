import type { DeviceKind } from '../../stores/devices.ts';

export type Permission = PermissionState | 'unknown';

const names = { mic: 'microphone', camera: 'camera' } as const;

/** unknown: this browser does not tell (older Firefox and Safari). */
export async function permissionFor(kind: DeviceKind): Promise<Permission> {
  return (await statusFor(kind))?.state ?? 'unknown';
}

/** Calls when the person allows the device later, in the browser's own settings. */
export function onAllowed(kind: DeviceKind, allowed: () => void): () => void {
  const watch = new AbortController();
  void statusFor(kind).then((status) => {
    if (watch.signal.aborted) return;
    status?.addEventListener(
      'change',
      () => {
        if (status.state === 'granted') allowed();
      },
      { signal: watch.signal },
    );
  });
  return () => watch.abort();
}

async function statusFor(kind: DeviceKind): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name: names[kind] });
  } catch {
    return null;
  }
}
