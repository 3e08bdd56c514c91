import { openRoom } from './p2p/room.ts';
import type { VideoProvider } from './provider.ts';
import { openWithFallback } from './withFallback.ts';

/** Goes the way that the pass names. */
export const videoProvider: VideoProvider = {
  open: (pass, local, signalling) =>
    pass.engine === 'livekit' ? openWithFallback(pass, local, signalling) : openRoom(pass, local, signalling),
};
