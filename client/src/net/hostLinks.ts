import type { MixerId } from '@enishi/shared/ids';

const key = (mixerId: MixerId) => `enishi.host.${mixerId}`;

/** The server shows a host link once only; this browser tab keeps it. */
export function keepHostLink(mixerId: MixerId, hostUrl: string): void {
  try {
    sessionStorage.setItem(key(mixerId), hostUrl);
  } catch {
    // Storage is closed in some private windows.
  }
}

export function keptHostLink(mixerId: MixerId): string | null {
  try {
    return sessionStorage.getItem(key(mixerId));
  } catch {
    return null;
  }
}
