import { afterAll, beforeAll, expect, it } from 'vitest';
import { createReminderLetters } from '../../../server/src/people/letters/reminderLetters.ts';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { type Browser, valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { eveningOfTwo, keepBy } from '../../support/letters.ts';
import { openPushService, type PushService } from '../../support/pushService.ts';

const HOUR = 3_600_000;

let service: PushService;
beforeAll(async () => {
  service = await openPushService();
});
afterAll(() => service?.close());

describeOnDatabases(
  'reminders',
  (pool) => startHttpServer(pool, { push: service.push }),
  (server) => {
    /** Letters that are told what time it is. */
    const at = (now: number) =>
      createReminderLetters({ ...server().letters, clock: { ...server().clock, now: () => now } });
    const remindersTo = async (address: string) =>
      (await server().outbox.latest(200)).filter(
        ({ to, key }) => to === address && key?.startsWith('reminders-'),
      );
    const hourIn = (timeZone: string, now: number) =>
      Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now));
    /** The first moment from there on at which it is that hour at that place. */
    const next = (hour: number, timeZone: string, from: number) => {
      let now = Math.ceil(from / HOUR) * HOUR;
      while (hourIn(timeZone, now) !== hour) now += HOUR;
      return now;
    };
    const TOKYO = 'Asia/Tokyo';

    it('[M40] thanks after twenty hours, a next step on its day, a promise after three days: once each, once a day', async () => {
      const { hanako, ana, addresses, mixerId } = await eveningOfTwo(server());
      const met = server().clock.now();
      await at(met + 15 * HOUR).sendDue();
      expect(await remindersTo(addresses.hanako)).toEqual([]);

      const day1 = next(18, TOKYO, met + 21 * HOUR);
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: TOKYO, dateStyle: 'short' }).format(day1);
      const about = { mixerId, personId: ana.id };
      const step = { nextStep: '仕込みを見に行く', nextOn: today };
      valueIn(
        await hanako.browser.call('PUT /api/me/follow-ups/:mixerId/:personId', { params: about, body: step }),
      );
      await at(day1).sendDue();
      await at(day1 + HOUR).sendDue();
      const [first, ...more] = await remindersTo(addresses.hanako);
      expect(more).toEqual([]);
      expect(first?.text).toContain('お礼がまだの方');
      expect(first?.text).toContain('Ana：仕込みを見に行く');
      expect(first?.text).not.toContain('約束したこと');
      expect(first?.stopUrl).toContain('/stop/');

      const day4 = next(10, TOKYO, met + 73 * HOUR);
      await at(day4).sendDue();
      await at(day4 + 24 * HOUR).sendDue();
      const all = await remindersTo(addresses.hanako);
      expect(all).toHaveLength(2);
      const promise = all.find(({ text }) => text.includes('約束したこと'));
      expect(promise?.text).toContain('Ana：花子が約束した');
      expect(promise?.text).not.toContain('お礼がまだの方');
    });

    it('[M41] at night nothing comes; at eight by their own clock it does', async () => {
      const { addresses } = await eveningOfTwo(server());
      const met = server().clock.now();
      const night = next(21, TOKYO, met + 21 * HOUR);
      for (const hours of [0, 1, 4, 8, 10]) await at(night + hours * HOUR).sendDue();
      expect(await remindersTo(addresses.hanako)).toEqual([]);
      expect(hourIn('Europe/London', night)).toBe(12);
      expect(await remindersTo(addresses.ana)).toHaveLength(1);
      await at(night + 11 * HOUR).sendDue();
      expect(await remindersTo(addresses.hanako)).toHaveLength(1);
    });

    it('[M42] each kind and each way is off when its owner switched it off', async () => {
      const { ana, hanako, addresses } = await eveningOfTwo(server());
      const noon = next(12, TOKYO, server().clock.now() + 21 * HOUR);
      const change = async (one: typeof ana, changes: object) => {
        const { wishes } = valueIn(await one.browser.call('GET /api/me/reminders'));
        valueIn(
          await one.browser.call('PUT /api/me/reminders', {
            body: { ...wishes, timeZone: TOKYO, ...changes },
          }),
        );
      };
      await change(ana, { thanks: false });
      await change(hanako, { mail: false });
      await at(noon).sendDue();
      expect([...(await remindersTo(addresses.ana)), ...(await remindersTo(addresses.hanako))]).toEqual([]);
      await change(ana, { thanks: true });
      await at(noon + HOUR).sendDue();
      expect(await remindersTo(addresses.ana)).toHaveLength(1);
    });

    it('[M50] a notice that no device took by nine in the evening is not shown at night', async () => {
      const { hanako } = await eveningOfTwo(server());
      const { device, of } = service.subscribe();
      valueIn(await hanako.browser.call('POST /api/me/push', { body: device }));
      const late = next(20, TOKYO, server().clock.now() + 21 * HOUR) + HOUR / 2;
      await at(late).sendDue();
      expect(of().map(({ headers }) => headers.ttl)).toEqual(['1800']);
    });

    it('[M43] after a failure or a crash it is tried again, and comes once', async () => {
      const { addresses } = await eveningOfTwo(server());
      const noon = next(12, TOKYO, server().clock.now() + 21 * HOUR);
      const dies = () => Promise.reject(new Error('killed'));
      const letters = { ...server().letters, clock: { ...server().clock, now: () => noon } };
      await createReminderLetters({ ...letters, mailer: { send: dies } }).sendDue();
      expect(await remindersTo(addresses.hanako)).toEqual([]);
      await createReminderLetters({ ...letters, store: { ...letters.store, noteSent: dies } }).sendDue();
      await createReminderLetters(letters).sendDue();
      expect(await remindersTo(addresses.hanako)).toHaveLength(1);
    });

    it('[M44] [M45] a notice names nobody; a subscription that is gone is forgotten', async () => {
      const { hanako } = await eveningOfTwo(server());
      const noon = next(12, TOKYO, server().clock.now() + 21 * HOUR);
      const { device, read, of } = service.subscribe();
      valueIn(await hanako.browser.call('POST /api/me/push', { body: device }));
      await at(noon).sendDue();
      await at(noon + HOUR).sendDue();
      expect(of().map(({ body }) => read(body))).toEqual([
        {
          title: '残っていることがあります',
          body: 'お礼が残っています。',
          url: '/me/follow-ups',
          tag: 'reminders',
        },
      ]);
      service.answers.status = 410;
      await at(next(12, TOKYO, noon + 49 * HOUR)).sendDue();
      service.answers.status = 201;
      expect(of()).toHaveLength(2);
      expect(await server().letters.store.devicesOf(hanako.id)).toEqual([]);
    });

    it('[M46] [M47] a device has one person, is theirs to remove, and ten are kept; a wrong endpoint is refused', async () => {
      const [ana, ben] = [server().browser(), server().browser()];
      const anaId = await ana.arrive({ name: 'Ana' });
      const benId = await ben.arrive({ name: 'Ben' });
      const devicesOf = (id: string) => server().letters.store.devicesOf(id);
      const { device } = service.subscribe();
      for (const endpoint of ['http://push.example.org/x', 'https://127.0.0.1/x', 'https://localhost/x'])
        expect((await ana.call('POST /api/me/push', { body: { ...device, endpoint } })).reply).toEqual({
          ok: false,
          code: 'push_not_possible',
        });
      valueIn(await ana.call('POST /api/me/push', { body: device }));
      valueIn(await ben.call('POST /api/me/push/remove', { body: { endpoint: device.endpoint } }));
      expect(await devicesOf(anaId)).toEqual([device]);
      valueIn(await ben.call('POST /api/me/push', { body: device }));
      expect(await devicesOf(anaId)).toEqual([]);
      expect(await devicesOf(benId)).toEqual([device]);
      for (let nr = 0; nr < 12; nr += 1) {
        server().clock.forward(1);
        valueIn(await ben.call('POST /api/me/push', { body: service.subscribe().device }));
      }
      expect(await devicesOf(benId)).toHaveLength(10);
      valueIn(await ben.call('POST /api/me/delete', { body: { sure: true } }));
      expect(await devicesOf(benId)).toEqual([]);
    });

    it('[M49] a device gets nothing once it is signed out, there or from everywhere; one that signs in keeps it', async () => {
      const address = 'devices@example.com';
      const [phone, laptop, tablet] = [server().browser(), server().browser(), server().browser()];
      const id = await phone.arrive({ name: 'Ana' });
      await keepBy(server(), phone, address);
      await keepBy(server(), laptop, address);
      await tablet.arrive({ name: 'Ana' });
      const devices = new Map([phone, laptop, tablet].map((one) => [one, service.subscribe().device]));
      const held = async () =>
        new Set((await server().letters.store.devicesOf(id)).map((one) => one.endpoint));
      const endpoints = (...browsers: Browser[]) =>
        new Set(browsers.map((one) => devices.get(one)?.endpoint));
      for (const [browser, body] of devices)
        expect(valueIn(await browser.call('POST /api/me/push', { body })).pushHere).toBe(true);
      expect(await held()).toEqual(endpoints(phone, laptop));
      await keepBy(server(), tablet, address, { merge: true });
      expect(await held()).toEqual(endpoints(phone, laptop, tablet));

      valueIn(await laptop.call('POST /api/auth/sign-out'));
      expect(await held()).toEqual(endpoints(phone, tablet));
      await keepBy(server(), laptop, address);
      expect(valueIn(await laptop.call('GET /api/me/reminders')).pushHere).toBe(false);

      valueIn(await tablet.call('POST /api/auth/sign-out-everywhere'));
      expect(await held()).toEqual(new Set());
    });
  },
  ['embedded'],
);
