import { useDevicesStore } from '../../../client/src/stores/devices.ts';
import { followBlur, turnBlur } from '../../../client/src/video/devices/blur/blurControl.ts';
import { loadProcessor } from '../../../client/src/video/devices/blur/loadProcessor.ts';
import * as devices from '../../../client/src/video/devices/deviceControl.ts';
import { localTracks } from '../../../client/src/video/devices/localTracks.ts';
import { liveConnections } from '../../../client/src/video/p2p/connectionCount.ts';
import { openRoom } from '../../../client/src/video/p2p/room.ts';
import type { VideoRoom } from '../../../client/src/video/provider.ts';
import { drawPerson, striped } from './drawnPerson.ts';
import { flow, hardestEdge, pictureSum } from './measure.ts';
import { broadcastSignalling } from './signalling.ts';

const rooms = new Map<string, { room: VideoRoom; close(): void }>();

/** Of two people the one whose id sorts last is polite. */
const passFor = (me: string, others: readonly string[]) => ({
  engine: 'p2p' as const,
  iceServers: [],
  relayOnly: false,
  others: others.map((personId) => ({ personId, polite: me > personId })),
});

function roomOf(me: string): VideoRoom {
  const open = rooms.get(me);
  if (!open) throw new Error(`${me} is in no room`);
  return open.room;
}

function streamOf(me: string, other: string): MediaStream {
  const picture = roomOf(me)
    .pictures()
    .find(({ personId }) => personId === other);
  if (!picture?.stream) throw new Error(`${me} has no picture of ${other}`);
  return picture.stream;
}

async function patientProcessor() {
  const { blurCamera } = await loadProcessor();
  return { blurCamera: (camera: MediaStreamTrack) => blurCamera(camera, { took: () => {} }) };
}

/** What the tests move: people are named by one word each, several may live in one page. */
const lab = {
  devices,
  media: () => useDevicesStore.getState(),
  /** `lost`: how many of the first signals get lost on their way. */
  enter(me: string, others: readonly string[], lost = 0): void {
    const signalling = broadcastSignalling(me, lost);
    const room = openRoom(passFor(me, others), localTracks, signalling);
    const close = () => {
      room.close();
      signalling.close();
    };
    rooms.set(me, { room, close });
  },
  update: (me: string, others: readonly string[]) => roomOf(me).update(passFor(me, others)),
  publish: (me: string) => roomOf(me).publish(),
  leave(me: string): void {
    rooms.get(me)?.close();
    rooms.delete(me);
  },
  pictures: (me: string) =>
    roomOf(me)
      .pictures()
      .map(({ stream, ...rest }) => ({ ...rest, tracks: stream?.getTracks().length ?? 0 })),
  /** The real processor, which nobody finds too slow: this computer has no graphics of its own. */
  blur(on: boolean): void {
    followBlur(patientProcessor);
    turnBlur(on);
  },
  /** A drawn person, blurred: how hard the edges are on their clothes and on the wall behind them. */
  async blurDrawn(): Promise<{ clothes: number; wall: number }> {
    const camera = drawPerson();
    const { blurCamera } = await patientProcessor();
    const { track, stop } = await blurCamera(camera);
    const stream = new MediaStream([track]);
    const edges = {
      clothes: await hardestEdge(stream, striped.clothes),
      wall: await hardestEdge(stream, striped.wall),
    };
    stop();
    camera.stop();
    return edges;
  },
  hardestEdge: (me: string, of: string) => hardestEdge(streamOf(me, of)),
  sum: (me: string, of: string) => pictureSum(streamOf(me, of)),
  /** Plays what comes from one person: what is not played is not measured. */
  async listen(me: string, to: string): Promise<void> {
    const player = new Audio();
    player.srcObject = streamOf(me, to);
    await player.play();
  },
  flow: () => flow(),
  connections: () => liveConnections().size,
  /** Names the network paths in use: a restart gives new ones. */
  paths: () =>
    [...liveConnections()].map(
      ({ remoteDescription }) => remoteDescription?.sdp.match(/a=ice-ufrag:(\S+)/)?.[1],
    ),
  /** The names under which the others' voices and pictures come. */
  names: () =>
    [...liveConnections()].map(({ remoteDescription }) => [
      ...(remoteDescription?.sdp.match(/^a=msid:\S+/gm) ?? []),
    ]),
  /** As a network that goes away and comes back. */
  restart: () => window.dispatchEvent(new Event('online')),
};
export type Lab = typeof lab;

declare global {
  interface Window {
    lab: Lab;
  }
}
window.lab = lab;
