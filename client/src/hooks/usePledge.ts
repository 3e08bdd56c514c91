import type { MixerId } from '@enishi/shared/ids';
import { useState } from 'react';

const key = (mixerId: MixerId) => `enishi.pledge.${mixerId}`;

/** Whether this mixer's pledge is agreed to; a reload in the middle of preparing does not ask again. */
export function usePledge(
  mixerId: MixerId,
  agreedBefore: boolean,
): readonly [boolean, (agreed: boolean) => void] {
  const [agreed, setAgreed] = useState(() => agreedBefore || read(mixerId));
  const agree = (now: boolean) => {
    setAgreed(now);
    try {
      if (now) sessionStorage.setItem(key(mixerId), '1');
      else sessionStorage.removeItem(key(mixerId));
    } catch {
      // Without storage a reload asks again.
    }
  };
  return [agreed, agree];
}

function read(mixerId: MixerId): boolean {
  try {
    return sessionStorage.getItem(key(mixerId)) !== null;
  } catch {
    return false;
  }
}
