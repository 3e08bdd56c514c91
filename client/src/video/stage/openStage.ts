import type { Pass } from '@enishi/shared/signal';
import { openRoom } from '../p2p/room.ts';
import type { LocalTracks, Signalling, VideoRoom } from '../provider.ts';
import { openStageRoom } from './stageRoom.ts';

/** Without a media server a speaker's picture goes out to each listener; the server lets eight in. */
const mostWithPicture = 9;

/** The connection of one who speaks to everybody, or of one who listens. */
export function openStage(pass: Pass, local: LocalTracks, signalling: Signalling): VideoRoom {
  return pass.engine === 'livekit'
    ? openStageRoom(pass, local)
    : openRoom(pass, local, signalling, { mostWithPicture });
}
