import type { VideoProvider } from '../provider.ts';
import { openRoom } from './room.ts';

/** Pictures and voices go straight from browser to browser. */
export const p2pProvider: VideoProvider = { open: openRoom };
