import type { LiveKitPass, RtcSignal } from '@enishi/shared/signal';
import { beforeEach, expect, it, vi } from 'vitest';
import type { LocalTracks, Signalling } from '../../../client/src/video/provider.ts';
import { openStageRoom } from '../../../client/src/video/stage/stageRoom.ts';
import { eventually } from '../../support/eventually.ts';
import { FakeNetwork } from './fakeConnections.ts';

const speaker = 'speaker-0';
const pass: LiveKitPass = {
  engine: 'livekit',
  url: 'wss://livekit.example.org',
  token: 'a.b.c',
  iceServers: [],
  relayOnly: false,
  others: [],
};
const local: LocalTracks = {
  audio: () => null,
  video: () => null,
  audible: () => false,
  subscribe: () => () => {},
};
const hello: RtcSignal = { kind: 'hello', connection: 'theirs' };

let greeted: string[];
let listeners: Set<Parameters<Signalling['on']>[0]>;
const signalling: Signalling = {
  send: (to, { kind }) => void (kind === 'hello' && greeted.push(to)),
  on(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
const isGreetedBy = (from: string) => {
  for (const listener of [...listeners]) listener(from, hello);
};
const there = async () => ({
  openLiveKit: (_: LiveKitPass, { arrived }: { arrived?(): void }) => {
    arrived?.();
    const picture = { stream: null, state: 'connecting', hasVideo: false, hasAudio: false } as const;
    return { picture: () => picture, prepare() {}, publish() {}, close() {} };
  },
});
const away = async () => {
  throw new Error('its code cannot be fetched');
};

beforeEach(() => {
  new FakeNetwork().install();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  greeted = [];
  listeners = new Set();
});

it('[F50] who cannot reach the media server greets those who speak', async () => {
  const listened = { ...pass, others: [{ personId: speaker, polite: true }] };
  const room = openStageRoom(listened, 'listener-0', local, signalling, away);
  await eventually(() => expect(room.standing()).toBe('unreachable'));
  expect(greeted).toEqual([speaker]);
  expect(room.pictures().map(({ personId, state }) => [personId, state])).toEqual([[speaker, 'connecting']]);
  room.close();
});

it('[F50] who speaks serves the first eight that greet them, beside all whom the media server serves', async () => {
  const room = openStageRoom(pass, speaker, local, signalling, there);
  room.publish();
  const all = Array.from({ length: 9 }, (_, nr) => `listener-${nr}`);
  for (const listener of all) isGreetedBy(listener);
  expect(new Set(greeted)).toEqual(new Set(all.slice(0, 8)));
  await eventually(() => expect(room.standing()).toBe('as_planned'));
  room.close();
  expect(listeners.size).toBe(0);
});

it('[F50] who only listens serves nobody', () => {
  const room = openStageRoom(pass, 'listener-0', local, signalling, there);
  isGreetedBy('listener-1');
  expect(greeted).toEqual([]);
  room.close();
});
