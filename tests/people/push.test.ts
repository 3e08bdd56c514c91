import { afterAll, beforeAll, expect, it } from 'vitest';
import { isPublicAddress, publicOnly } from '../../server/src/adapters/webPush/publicAddress.ts';
import { createWebPush } from '../../server/src/adapters/webPush/webPush.ts';
import { openPushService, type PushService } from '../support/pushService.ts';

const notice = {
  title: '残っています',
  body: 'お礼が残っています。',
  url: '/me/follow-ups',
  tag: 'reminders',
};
let service: PushService;
beforeAll(async () => {
  service = await openPushService();
});
afterAll(() => service?.close());

it('[M44] a notice arrives encrypted for one browser alone, and signed', async () => {
  const { device, read, of } = service.subscribe();
  expect(await service.push.send(device, notice, 60_000)).toBe('sent');
  const [one] = of();
  expect(one?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '60', urgency: 'normal' });
  expect(one?.headers.authorization).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=/);
  expect(one?.body.toString('latin1')).not.toContain('follow-ups');
  expect(read(one?.body ?? Buffer.alloc(0))).toEqual(notice);
  expect(() => service.subscribe().read(one?.body ?? Buffer.alloc(0))).toThrow();
});

it('[M45] gone is told from failed, and nothing that goes wrong is thrown', async () => {
  const { device } = service.subscribe();
  const outcomes: unknown[] = [];
  for (const status of [410, 404, 500, 429, 302]) {
    service.answers.status = status;
    outcomes.push(await service.push.send(device, notice, 60_000));
  }
  service.answers.status = 201;
  expect(outcomes).toEqual(['gone', 'gone', 'failed', 'failed', 'failed']);
  const broken = { ...device, p256dh: 'not a key' };
  expect(await service.push.send(broken, notice, 60_000)).toBe('failed');
});

it('[M46] an endpoint is https, a public name and the usual port', () => {
  const { accepts } = createWebPush({
    keys: service.keys,
    subject: 'mailto:x@example.org',
    log: service.log,
  });
  expect(accepts('https://fcm.googleapis.com/fcm/send/abc')).toBe(true);
  expect(accepts('https://updates.push.services.mozilla.com/wpush/v2/abc')).toBe(true);
  for (const wrong of [
    'http://push.example.org/x',
    'https://push.example.org:8443/x',
    'https://user:secret@push.example.org/x',
    'https://localhost/x',
    'https://printer/x',
    'https://router.local/x',
    'https://db.internal/x',
    'https://push.example.org./x',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://[::1]/x',
    'ftp://push.example.org',
    'nothing',
  ])
    expect(accepts(wrong), wrong).toBe(false);
});

it('[M46] a name that leads to a private address is not connected to', async () => {
  const lookup = publicOnly((_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]));
  const trusting = { ca: service.cert, anyPort: true as const, lookup };
  const push = createWebPush({
    keys: service.keys,
    subject: 'mailto:x@example.org',
    log: service.log,
    trusting,
  });
  const { device, of } = service.subscribe();
  expect(await push.send(device, notice, 60_000)).toBe('failed');
  expect(of()).toEqual([]);
  for (const open of ['8.8.8.8', '142.250.1.1', '2606:4700::1111'])
    expect(isPublicAddress(open), open).toBe(true);
  for (const closed of [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'nothing',
  ])
    expect(isPublicAddress(closed), closed).toBe(false);
});
