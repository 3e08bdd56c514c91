import type { MixerId } from '@enishi/shared/ids';

const keyOf = (mixerId: MixerId) => `enishi.keepLater.${mixerId}`;

/** Keeping the people of this mixer by an address was put off; another mixer may ask again. */
export function isPutOff(mixerId: MixerId): boolean {
  try {
    return localStorage.getItem(keyOf(mixerId)) !== null;
  } catch {
    return false;
  }
}

export function putOff(mixerId: MixerId): void {
  try {
    localStorage.setItem(keyOf(mixerId), '1');
  } catch {
    // Storage is closed in some private windows: it is then put off as long as the page.
  }
}
