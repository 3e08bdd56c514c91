import type { Instant } from '@enishi/shared/ids';

export type Allowance = { readonly burst: number; readonly perSecond: number };

/** Lets `burst` through at once and `perSecond` over time. One per socket and kind of message: no shared table to grow. */
export function createTokenBucket({ burst, perSecond }: Allowance): (now: Instant) => boolean {
  let tokens = burst;
  let at = 0;
  return (now) => {
    tokens = Math.min(burst, tokens + (Math.max(0, now - at) / 1000) * perSecond);
    at = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
