import type { Pass } from '@enishi/shared/signal';

/** The same pass for somebody who hides their network address; without a relay there is nothing to hide behind. */
export function relayed(pass: Pass): Pass {
  const relay = pass.iceServers.some(({ urls }) => urls.some((url) => /^turns?:/.test(url)));
  return relay ? { ...pass, relayOnly: true } : pass;
}
