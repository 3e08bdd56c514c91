import type { PersonId } from '@enishi/shared/ids';
import type { LiveKitPass } from '@enishi/shared/signal';
import { ConnectionState, DisconnectReason, Room, RoomEvent } from 'livekit-client';
import type { LocalTracks, RemotePicture } from '../provider.ts';
import { createFaces } from './faces.ts';
import { createPublishing } from './publishing.ts';
import { cleanUp } from './roomCleanup.ts';

export type LiveKitTalk = {
  picture(person: PersonId): Omit<RemotePicture, 'personId'>;
  /** The ways stand, and nothing of the person is on them. */
  prepare(): void;
  publish(): void;
  close(): void;
};

type Outside = {
  local: LocalTracks;
  changed(): void;
  /** The server let us in. */
  arrived?(): void;
  /** The connection is gone and stays gone. */
  lost(because: 'unreachable' | 'elsewhere'): void;
};

const connectMs = 3_000;
/** While LiveKit looks for a new path itself; longer than a change of Wi-Fi takes. */
const reconnectMs = 5_000;
/** What is sent cannot change before the ways are there again. */
const interrupted = [ConnectionState.Reconnecting, ConnectionState.SignalReconnecting];
/** We were asked to go: the next view says where to. */
const sentAway = [
  DisconnectReason.CLIENT_INITIATED,
  DisconnectReason.PARTICIPANT_REMOVED,
  DisconnectReason.ROOM_DELETED,
  DisconnectReason.ROOM_CLOSED,
];

/**
 * Joins a room on the LiveKit server; one that cannot be reached in three seconds is lost. What is to be sent is
 * told while the ways are still being made. Two connections, one each way: with one for both, every track
 * that comes costs an offer of our own, which is twice as slow.
 */
export function openLiveKit(
  { url, token }: LiveKitPass,
  { local, changed, arrived, lost }: Outside,
): LiveKitTalk {
  const room = new Room({
    adaptiveStream: false, // drawnSizes.ts
    dynacast: true,
    singlePeerConnection: false,
    reconnectPolicy: { nextRetryDelayInMs: ({ elapsedMs }) => (elapsedMs < reconnectMs ? 300 : null) },
  });
  const faces = createFaces(room, changed);
  const publishing = createPublishing(room.localParticipant, local);
  let closed = false;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    if (!closed && !interrupted.includes(room.state)) publishing.settle();
  };
  const offTracks = local.subscribe(settle);
  function close(): void {
    if (closed) return;
    closed = true;
    clearTimeout(patience);
    offTracks();
    publishing.close();
    faces.close();
    room.removeAllListeners();
    void room.disconnect();
    cleanUp(room);
  }
  function leave(because: 'unreachable' | 'elsewhere'): void {
    if (closed) return;
    close();
    lost(because);
  }
  function wait(ms: number): void {
    patience ??= setTimeout(() => leave('unreachable'), ms);
  }
  function here(): void {
    clearTimeout(patience);
    patience = undefined;
    settle();
  }

  room
    .on(RoomEvent.Connected, () => {
      here();
      arrived?.();
    })
    .on(RoomEvent.Reconnecting, () => wait(reconnectMs))
    .on(RoomEvent.Reconnected, here)
    .on(RoomEvent.Disconnected, (reason) => {
      if (reason === DisconnectReason.DUPLICATE_IDENTITY) leave('elsewhere');
      else if (reason === undefined || !sentAway.includes(reason)) leave('unreachable');
    });
  wait(connectMs);
  room.connect(url, token, { maxRetries: 0, websocketTimeout: connectMs }).catch((error: unknown) => {
    if (!closed) console.warn('the media server cannot be reached', error);
    leave('unreachable');
  });
  return {
    picture: faces.picture,
    prepare() {
      faces.keepComing();
      publishing.prepare();
    },
    publish: publishing.publish,
    close,
  };
}
