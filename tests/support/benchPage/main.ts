import { videoProvider } from '../../../client/src/video/engines.ts';
import { loadLiveKit } from '../../../client/src/video/livekit/loadLiveKit.ts';
import type { RemotePicture, VideoRoom } from '../../../client/src/video/provider.ts';
import type { Pass } from '../../../shared/src/signal.ts';
import { openConnections } from './countConnections.ts';
import { firstFrameOf } from './firstFrame.ts';
import { createPeople } from './people.ts';

type Passes = Readonly<Record<string, Pass>>;
const people = createPeople(4);

/** Four people of one page sit in pairs; answers after how long each saw the other's own colour, in ms. */
async function rotate(passes: Passes, prepared: boolean): Promise<number[]> {
  const rooms = new Map<string, VideoRoom>();
  const open = () => {
    for (const [me, pass] of Object.entries(passes)) {
      const { tracks, signalling } = people.of(me);
      rooms.set(me, videoProvider.open(pass, tracks, signalling));
    }
  };
  if (prepared) {
    open();
    await until(() => [...rooms.values()].every((room) => room.pictures().every(isConnected)));
    await new Promise((next) => setTimeout(next, 1_500)); // "who is next" lasts ten seconds
  }
  const startsAt = performance.now();
  if (!prepared) open();
  for (const room of rooms.values()) room.publish();
  const seen = await Promise.all(
    [...rooms].map(async ([me, room]) => {
      const other = passes[me]?.others[0]?.personId ?? '';
      const at = await firstFrameOf(people.of(other).hue, room);
      return at - startsAt;
    }),
  );
  const engines = [...rooms.values()].map((room) => room.standing());
  if (engines.some((standing) => standing !== 'as_planned')) throw new Error(`fell back: ${engines}`);
  for (const room of rooms.values()) room.close();
  return seen;
}

/** Pairs of connections with nothing of ours around them, for comparison: both ways, as many as there are faces. */
const bare = (pairs: number): Promise<number[]> =>
  Promise.all(
    Array.from({ length: pairs }, (_, pair) =>
      barePair([2 * pair, 2 * pair + 1].map((at) => `person-${at}`)),
    ),
  ).then((seen) => seen.flat());

async function barePair(names: readonly string[]): Promise<number[]> {
  const startsAt = performance.now();
  const ends = names.map((name) => ({ ...people.of(name), connection: new RTCPeerConnection() }));
  const [one, other] = ends;
  if (!one || !other) return [];
  const seen = [
    [one, other],
    [other, one],
  ].map(([me, them]) => {
    if (!me || !them) return 0;
    const stream = new MediaStream();
    me.connection.ontrack = ({ track }) => stream.addTrack(track);
    me.connection.onicecandidate = ({ candidate }) =>
      void them.connection.addIceCandidate(candidate ?? undefined);
    for (const track of [me.tracks.audio(), me.tracks.video()]) if (track) me.connection.addTrack(track);
    const picture = { personId: 'them', stream, state: 'connected', hasVideo: true, hasAudio: true } as const;
    return firstFrameOf(them.hue, { pictures: () => [picture], subscribe: () => () => {} });
  });
  await one.connection.setLocalDescription();
  await other.connection.setRemoteDescription(one.connection.localDescription ?? { type: 'offer' });
  await other.connection.setLocalDescription();
  await one.connection.setRemoteDescription(other.connection.localDescription ?? { type: 'answer' });
  const at = await Promise.all(seen);
  for (const { connection } of ends) connection.close();
  return at.map((moment) => moment - startsAt);
}

const isConnected = ({ state }: RemotePicture) => state === 'connected';
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((next) => setTimeout(next, 20));
}

const lab = {
  rotate,
  bare,
  load: () => loadLiveKit().then(() => {}),
  connections: openConnections,
  listeners: () => people.listeners(),
};
export type BenchLab = typeof lab;
declare global {
  interface Window {
    benchLab: BenchLab;
  }
}
window.benchLab = lab;
