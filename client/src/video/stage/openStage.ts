import type { PersonId } from '@enishi/shared/ids';
import type { Pass } from '@enishi/shared/signal';
import { openRoom } from '../p2p/room.ts';
import type { LocalTracks, Signalling, VideoRoom } from '../provider.ts';
import { mostWithPicture } from './directFew.ts';
import { openStageRoom } from './stageRoom.ts';

/** The connection of one who speaks to everybody, or of one who listens. */
export function openStage(pass: Pass, me: PersonId, local: LocalTracks, signalling: Signalling): VideoRoom {
  return pass.engine === 'livekit'
    ? openStageRoom(pass, me, local, signalling)
    : openRoom(pass, local, signalling, { mostWithPicture });
}
