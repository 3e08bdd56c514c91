import type { LiveKitPass, RtcSignal } from '@enishi/shared/signal';
import { beforeEach, expect, it, vi } from 'vitest';
import type { LocalTracks, Signalling } from '../../../client/src/video/provider.ts';
import { openWithFallback } from '../../../client/src/video/withFallback.ts';
import { eventually } from '../../support/eventually.ts';
import { FakeNetwork } from './fakeConnections.ts';

const pass: LiveKitPass = {
  engine: 'livekit',
  url: 'wss://livekit.example.org',
  token: 'a.b.c',
  iceServers: [],
  relayOnly: false,
  others: [{ personId: 'ben-0000', polite: true }],
};
const local: LocalTracks = {
  audio: () => null,
  video: () => null,
  audible: () => false,
  subscribe: () => () => {},
};
const hello: RtcSignal = { kind: 'hello', connection: 'theirs' };

let sent: RtcSignal[];
let listeners: Set<Parameters<Signalling['on']>[0]>;
const signalling: Signalling = {
  send: (_to, signal) => void sent.push(signal),
  on(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
beforeEach(() => {
  new FakeNetwork().install();
  sent = [];
  listeners = new Set();
});

/** A media server that lets in whoever comes; what it does with them is written down. */
function mediaServer() {
  const notes: string[] = [];
  let lost: (because: 'unreachable' | 'elsewhere') => void = () => {};
  const picture = { stream: null, state: 'connected', hasVideo: true, hasAudio: true } as const;
  return {
    notes,
    loses: (because: 'unreachable' | 'elsewhere') => lost(because),
    load: async () => ({
      openLiveKit: (_: LiveKitPass, outside: { lost: typeof lost }) => {
        lost = outside.lost;
        return {
          picture: () => picture,
          prepare: () => void notes.push('prepare'),
          publish: () => void notes.push('publish'),
          close: () => void notes.push('close'),
        };
      },
    }),
  };
}
const unreachable = async () => {
  throw new Error('its code cannot be fetched');
};

it('[F20] while the media server is there nothing goes directly', async () => {
  const server = mediaServer();
  const room = openWithFallback(pass, local, signalling, server.load);
  expect(room.pictures().map(({ state }) => state)).toEqual(['connecting']);
  await eventually(() => expect(room.pictures()[0]?.state).toBe('connected'));
  room.publish();
  expect([room.standing(), sent, server.notes]).toEqual(['as_planned', [], ['prepare', 'publish']]);
  room.close();
  expect(server.notes).toEqual(['prepare', 'publish', 'close']);
});

it('[F22] without it the others are greeted, and nobody sees more than "connecting"', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const room = openWithFallback(pass, local, signalling, unreachable);
  await eventually(() => expect(room.standing()).toBe('fell_back'));
  expect(sent.map(({ kind }) => kind)).toEqual(['hello']);
  expect(room.pictures().map(({ state }) => state)).toEqual(['connecting']);
  room.close();
});

it('[F22] who is greeted falls back too, and leaves the media server', async () => {
  const server = mediaServer();
  const room = openWithFallback(pass, local, signalling, server.load);
  await eventually(() => expect(room.pictures()[0]?.state).toBe('connected'));
  for (const listener of [...listeners]) listener('ben-0000', hello);
  expect(room.standing()).toBe('fell_back');
  expect(server.notes).toEqual(['prepare', 'close']);
  room.close();
});

it('[F21] one that dies is made good; another tab is not fought with', async () => {
  for (const [because, standing] of [
    ['unreachable', 'fell_back'],
    ['elsewhere', 'elsewhere'],
  ] as const) {
    const server = mediaServer();
    const room = openWithFallback(pass, local, signalling, server.load);
    await eventually(() => expect(room.pictures()[0]?.state).toBe('connected'));
    server.loses(because);
    expect(room.standing()).toBe(standing);
    room.close();
  }
});
