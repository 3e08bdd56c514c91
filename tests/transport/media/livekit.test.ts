import { createHash } from 'node:crypto';
import { AccessToken, RoomServiceClient, TokenVerifier } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLiveKitVideo } from '../../../server/src/adapters/livekit/livekitVideo.ts';
import { createWebhookReader } from '../../../server/src/adapters/livekit/readWebhook.ts';
import { createP2pVideo } from '../../../server/src/adapters/p2p/p2pVideo.ts';
import { systemClock } from '../../../server/src/adapters/system/systemClock.ts';
import { hasLiveKit, type LiveKitServer, startLiveKit } from '../../support/media/liveKitServer.ts';

const KEY = { key: 'a-key', secret: 'a secret of thirty-two letters or more' };
const room = { mixerId: 'mixer-00', roomId: 'room-000' };
const quiet = () => {};
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const direct = createP2pVideo({ iceServers: [], turn: null }, systemClock);
const videoWith = (key: typeof KEY & { url: string }) =>
  createLiveKitVideo(key, direct, { clock: systemClock, log });

it('[F10] a pass lets one person into one room for two minutes at most, to see and be seen only', async () => {
  const before = Date.now();
  const pass = videoWith({ ...KEY, url: 'wss://livekit.example.org' }).pass('ana-0000', room, ['ben-0000']);
  if (pass.engine !== 'livekit') throw new Error('not LiveKit');
  expect(pass.url).toBe('wss://livekit.example.org');
  const claims = await new TokenVerifier(KEY.key, KEY.secret).verify(pass.token);
  expect(claims.sub).toBe('ana-0000');
  expect(claims.video).toEqual({
    room: 'mixer-00.room-000',
    roomJoin: true,
    canPublish: true,
    canPublishSources: ['camera', 'microphone'],
    canPublishData: false,
    canSubscribe: true,
    canUpdateOwnMetadata: false,
  });
  expect((claims.exp ?? 0) * 1_000).toBeGreaterThan(before + 60_000);
  expect((claims.exp ?? 0) * 1_000).toBeLessThanOrEqual(Date.now() + 120_000);
  expect(pass.others).toEqual([{ personId: 'ben-0000', polite: true }]);
});

it('[F45] on a stage a speaker shows and speaks, and a listener hears and is listed nowhere', async () => {
  const { stage } = videoWith({ ...KEY, url: 'wss://livekit.example.org' });
  const claimsOf = async (role: 'speaker' | 'listener') => {
    const pass = stage.pass('ana-0000', room, role, []);
    if (pass.engine !== 'livekit') throw new Error('not LiveKit');
    return new TokenVerifier(KEY.key, KEY.secret).verify(pass.token);
  };
  const speaker = await claimsOf('speaker');
  const listener = await claimsOf('listener');
  expect([speaker.sub, listener.sub]).toEqual(['ana-0000', 'ear.ana-0000']);
  expect(speaker.video).toMatchObject({ canPublish: true, canSubscribe: true });
  expect(listener.video).toMatchObject({ canPublish: false, canSubscribe: true, hidden: true });
});

describe('webhooks', () => {
  let now = Date.now();
  const read = createWebhookReader(KEY, { now: () => now });
  const event = (changes: object = {}) =>
    JSON.stringify({
      id: `event-${Math.random()}`,
      event: 'participant_joined',
      createdAt: String(Math.floor(now / 1_000)),
      room: { name: 'mixer-00.room-000' },
      participant: { identity: 'ana-0000' },
      ...changes,
    });
  const signed = async (body: string, { key, secret } = KEY) => {
    const token = new AccessToken(key, secret, { ttl: '5m' });
    token.sha256 = createHash('sha256').update(body).digest('base64');
    return token.toJwt();
  };

  it('[F11] what the server signed is understood', async () => {
    const body = event();
    expect(await read(body, await signed(body))).toEqual({
      genuine: true,
      sign: { what: 'came', person: 'ana-0000', role: 'speaker', ...room },
    });
  });

  it('[F11] no signature, another key, other bytes and old news are refused', async () => {
    const body = event();
    expect((await read(body, undefined)).genuine).toBe(false);
    expect((await read(body, 'nonsense')).genuine).toBe(false);
    expect((await read(body, await signed(body, { ...KEY, secret: 'another secret' }))).genuine).toBe(false);
    expect((await read(event({ event: 'room_finished' }), await signed(body))).genuine).toBe(false);
    const later = now + 301_000;
    const old = await signed(body);
    now = later;
    expect((await read(body, old)).genuine).toBe(false);
    now = Date.now();
  });

  it('[F11] the same news twice, other rooms and other news mean nothing', async () => {
    const body = event();
    const signature = await signed(body);
    expect((await read(body, signature)).sign).not.toBeNull();
    expect(await read(body, signature)).toEqual({ genuine: true, sign: null });
    for (const changes of [{ room: { name: 'lobby' } }, { event: 'track_published' }]) {
      const other = event(changes);
      expect(await read(other, await signed(other))).toEqual({ genuine: true, sign: null });
    }
  });
});

describe.skipIf(!hasLiveKit())('a real LiveKit server', () => {
  let livekit: LiveKitServer;
  let rooms: RoomServiceClient;
  beforeAll(async () => {
    livekit = await startLiveKit();
    const { LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = livekit.env;
    rooms = new RoomServiceClient(livekit.apiUrl, LIVEKIT_API_KEY, LIVEKIT_API_SECRET);
  });
  afterAll(() => livekit?.stop());

  it('[F12] a closed room is gone; closing it again and taking out who is not there do no harm', async () => {
    const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = livekit.env;
    const { server } = videoWith({ url, key, secret });
    const named = async () => (await rooms.listRooms()).map(({ name }) => name);
    await rooms.createRoom({ name: 'mixer-00.room-000' });
    expect(await named()).toEqual(['mixer-00.room-000']);
    server?.remove(room, 'nobody-0');
    server?.closeRoom(room);
    await expect.poll(named, { timeout: 10_000 }).toEqual([]);
    server?.closeRoom(room);
    server?.remove(room, 'nobody-0');
  });
});
