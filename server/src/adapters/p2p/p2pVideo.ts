import type { IceServer } from '@enishi/shared/signal';
import type { Clock } from '../../ports/clock.ts';
import type { Video } from '../../ports/video.ts';
import { turnServer } from './turnCredentials.ts';

export type P2pConfig = {
  iceServers: readonly IceServer[];
  turn: { readonly urls: readonly string[]; readonly secret: string } | null;
};

/** One speaker's line carries this many pictures out, and not many more. */
const STAGE_REACH = 8;

/** Browsers talk to each other directly; we only introduce them. */
export function createP2pVideo({ iceServers, turn }: P2pConfig, clock: Pick<Clock, 'now'>): Video {
  const pass: Video['pass'] = (me, _room, others) => ({
    engine: 'p2p',
    iceServers: [...iceServers, ...(turn ? [turnServer(turn, me, clock.now())] : [])],
    relayOnly: false,
    others: others.map((personId) => ({ personId, polite: me < personId })),
  });
  return {
    server: null,
    pass,
    stage: { reach: STAGE_REACH, pass: (me, stage, _role, others) => pass(me, stage, others) },
  };
}
