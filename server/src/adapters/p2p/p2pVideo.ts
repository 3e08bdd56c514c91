import type { IceServer } from '@enishi/shared/signal';
import type { Video } from '../../ports/video.ts';

/** Browsers talk to each other directly; we only introduce them. */
export function createP2pVideo({ iceServers }: { iceServers: readonly IceServer[] }): Video {
  return {
    pass: (me, others) => ({
      engine: 'p2p',
      iceServers: [...iceServers],
      relayOnly: false,
      others: others.map((personId) => ({ personId, polite: me < personId })),
    }),
  };
}
