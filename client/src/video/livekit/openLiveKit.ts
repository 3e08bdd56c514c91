import type { PersonId } from '@enishi/shared/ids';
import type { LiveKitPass } from '@enishi/shared/signal';
import { ConnectionState, DisconnectReason, Room, RoomEvent } from 'livekit-client';
import type { LocalTracks, RemotePicture } from '../provider.ts';
import { createFaces } from './faces.ts';
import { createPublishing } from './publishing.ts';

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
  /** The connection is gone and stays gone. */
  lost(because: 'unreachable' | 'elsewhere'): void;
};

const connectMs = 3_000;
/** While LiveKit looks for a new path itself; longer than a change of Wi-Fi takes. */
const reconnectMs = 8_000;
/** We were asked to go: the next view says where to. */
const sentAway = [
  DisconnectReason.CLIENT_INITIATED,
  DisconnectReason.PARTICIPANT_REMOVED,
  DisconnectReason.ROOM_DELETED,
  DisconnectReason.ROOM_CLOSED,
];

/** Joins a room on the LiveKit server. Rejects when that cannot be reached in three seconds. */
export async function openLiveKit(
  { url, token }: LiveKitPass,
  { local, changed, lost }: Outside,
): Promise<LiveKitTalk> {
  const room = new Room({
    adaptiveStream: true,
    dynacast: true,
    reconnectPolicy: { nextRetryDelayInMs: ({ elapsedMs }) => (elapsedMs < reconnectMs ? 300 : null) },
  });
  const faces = createFaces(room, changed);
  const publishing = createPublishing(room.localParticipant, local);
  let closed = false;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    if (!closed && room.state === ConnectionState.Connected) publishing.settle();
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
  }
  function leave(because: 'unreachable' | 'elsewhere'): void {
    if (closed) return;
    close();
    lost(because);
  }

  try {
    await inTime(room.connect(url, token, { maxRetries: 0, websocketTimeout: connectMs }), connectMs);
  } catch (error) {
    close();
    throw error;
  }
  room
    .on(RoomEvent.Reconnecting, () => {
      patience ??= setTimeout(() => leave('unreachable'), reconnectMs);
    })
    .on(RoomEvent.Reconnected, () => {
      clearTimeout(patience);
      patience = undefined;
      settle();
    })
    .on(RoomEvent.Disconnected, (reason) => {
      if (reason === DisconnectReason.DUPLICATE_IDENTITY) leave('elsewhere');
      else if (reason === undefined || !sentAway.includes(reason)) leave('unreachable');
    });
  return {
    picture: faces.picture,
    prepare: publishing.prepare,
    publish: publishing.publish,
    close,
  };
}

function inTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error('the media server is too slow')), ms);
  });
  return Promise.race([promise, late]);
}
