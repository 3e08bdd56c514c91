import { RoomServiceClient, TwirpError } from 'livekit-server-sdk';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Video } from '../../ports/video.ts';
import { identityOf, joinToken, type LiveKitKey } from './joinToken.ts';
import { roomName } from './roomName.ts';

export type LiveKitConfig = LiveKitKey & {
  /** as browsers reach it, ws: or wss: */
  readonly url: string;
};

const TRIES = 3;
const RETRY_MS = 2_000;
const TIMEOUT_S = 5;

/** Pictures and voices go through a LiveKit server; `direct` is the way round when it cannot be reached. */
export function createLiveKitVideo(
  config: LiveKitConfig,
  direct: Video,
  { clock, log }: { clock: Clock; log: Log },
): Video {
  const rooms = new RoomServiceClient(config.url.replace(/^ws/, 'http'), config.key, config.secret, {
    requestTimeout: TIMEOUT_S,
  });

  /** What cannot be done is not there any more, or is tried again; a room nobody is in ends by itself. */
  function insist(what: string, act: () => Promise<void>, tried = 1): void {
    act().catch((error: unknown) => {
      if (error instanceof TwirpError && error.code === 'not_found') return;
      if (tried === TRIES) log.warn({ err: error }, `LiveKit: ${what} failed`);
      else clock.wake(clock.now() + RETRY_MS, () => insist(what, act, tried + 1));
    });
  }
  return {
    pass: (me, room, others) => ({
      ...direct.pass(me, room, others),
      engine: 'livekit',
      url: config.url,
      token: joinToken(config, roomName(room), me, clock.now()),
    }),
    stage: {
      reach: null,
      pass: (me, stage, role, others) => ({
        ...direct.pass(me, stage, others),
        engine: 'livekit',
        url: config.url,
        token: joinToken(config, roomName(stage), me, clock.now(), role),
      }),
    },
    server: {
      closeRoom: (room) => insist('closing a room', () => rooms.deleteRoom(roomName(room))),
      remove: (room, person) =>
        insist('taking somebody out', () => rooms.removeParticipant(roomName(room), person)),
      removeFromStage: (stage, person, role) =>
        insist('taking somebody off the stage', () =>
          rooms.removeParticipant(roomName(stage), identityOf(person, role)),
        ),
    },
  };
}
