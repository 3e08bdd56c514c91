import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { createP2pVideo } from '../../../server/src/adapters/p2p/p2pVideo.ts';

const HOUR_MS = 3_600_000;
const turn = { urls: ['turn:turn.example.org:3478'], secret: 'a secret shared with coturn' };
const room = { mixerId: 'mixer-00', roomId: 'room-000' };
const iceServers = [{ urls: ['stun:stun.example.org:3478'] }];

it('[F1] TURN credentials are for one person and some hours, in the form of coturn', () => {
  let now = 1_700_000_000_000;
  const video = createP2pVideo({ iceServers, turn }, { now: () => now });
  const serverFor = (person: string) => video.pass(person, room, ['other']).iceServers[1];
  const [ana, ben] = [serverFor('ana-0000'), serverFor('ben-0000')];
  const [endsAt, name] = (ana?.username ?? '').split(':');
  expect(ana?.urls).toEqual(turn.urls);
  expect(ana?.credential).toBe(
    createHmac('sha1', turn.secret)
      .update(ana?.username ?? '')
      .digest('base64'),
  );
  expect(Number(endsAt) * 1_000 - now).toBeGreaterThanOrEqual(2 * HOUR_MS);
  expect(Number(endsAt) * 1_000 - now).toBeLessThan(3 * HOUR_MS);
  expect(name).not.toContain('ana');
  expect(ben?.username).not.toBe(ana?.username);

  now += 60_000;
  expect(serverFor('ana-0000')).toEqual(ana);
  now += HOUR_MS;
  expect(serverFor('ana-0000')).not.toEqual(ana);
});

it('[F1] without a TURN server there are the ICE servers alone', () => {
  const video = createP2pVideo({ iceServers, turn: null }, { now: () => 0 });
  expect(video.pass('ana', room, ['ben']).iceServers).toEqual(iceServers);
});
