import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { eventually } from '../../support/eventually.ts';
import { type Browser, valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { keepBy } from '../../support/letters.ts';
import { openPushService, type PushService } from '../../support/pushService.ts';
import { type Guest, openMixer, startRound } from '../../support/smallMixer.ts';

const DAY_MS = 86_400_000;
const REASON = '発酵と配送で、週二便の話が合いそうです。';

let service: PushService;
beforeAll(async () => {
  service = await openPushService();
});
afterAll(() => service?.close());

describeOnDatabases(
  'introducing two people',
  (pool) => startHttpServer(pool, { push: service.push }),
  (server) => {
    /** Xenia met Ana and Ben, one after the other; the two never met. */
    async function threePeople() {
      const opened = await openMixer(server(), ['Xenia', 'Ana']);
      const [xenia, ana] = opened.guests as [Guest, Guest];
      await startRound(server(), opened.mixerId, opened.host.id);
      const ben: Guest = await guestNamed('Ben');
      await server().pool.query(
        `insert into contact (person_id, other_id, first_at, last_at, last_mixer, mixers, topics)
       select one, other, 1, 1, $3, array[$3], '{}' from (values ($1, $2), ($2, $1)) as pair(one, other)`,
        [xenia.id, ben.id, opened.mixerId],
      );
      await server().command(opened.mixerId, { type: 'EndRound', by: opened.host.id, round: 1 });
      await eventually(async () => valueIn(await person(xenia, ana)));
      return { ...opened, xenia, ana, ben };
    }
    async function guestNamed(name: string): Promise<Guest> {
      const browser = server().browser();
      return { browser, id: await browser.arrive({ name, industry: '49' }) };
    }
    const person = (of: Guest, other: Guest) =>
      of.browser.call('GET /api/me/people/:personId', { params: { personId: other.id } });
    const list = async ({ browser }: Guest) => valueIn(await browser.call('GET /api/me/introductions'));
    const begin = ({ browser }: Guest, one: Guest, other: Guest, reason = REASON) =>
      browser.call('POST /api/me/introductions', { body: { one: one.id, other: other.id, reason } });
    const answer = (browser: Browser, id: string, agrees: boolean) =>
      browser.call('POST /api/me/introductions/:id/answer', { params: { id }, body: { agrees } });
    const takeBack = (browser: Browser, id: string) =>
      browser.call('POST /api/me/introductions/:id/takeBack', { params: { id } });
    const stateFor = async (xenia: Guest) => (await list(xenia)).made.map(({ state }) => state);
    async function asked() {
      const three = await threePeople();
      const { id } = valueIn(await begin(three.xenia, three.ana, three.ben));
      return { ...three, id };
    }
    async function introduced() {
      const three = await asked();
      valueIn(await answer(three.ana.browser, three.id, true));
      valueIn(await answer(three.ben.browser, three.id, true));
      return three;
    }

    it('[Z40] each of the two is asked alone, with name, field and reason of the other and nothing more', async () => {
      const { xenia, ana, ben, id } = await asked();
      expect((await list(ana)).asked).toEqual([
        {
          id,
          by: expect.objectContaining({ personId: xenia.id, name: 'Xenia' }),
          other: { name: 'Ben', industry: '49' },
          reason: REASON,
          state: 'asked',
          personId: null,
          at: expect.any(Number),
          standsUntil: expect.any(Number),
        },
      ]);
      expect((await list(ben)).asked).toMatchObject([{ other: { name: 'Ana' }, state: 'asked' }]);
      expect(JSON.stringify(await list(ana))).not.toContain(ben.id);
      expect((await person(ana, ben)).reply).toEqual({ ok: false, code: 'not_found' });
      expect(await stateFor(xenia)).toEqual(['waiting']);
    });

    it('[Z41] with both consents each finds the other among people, as introduced, and may propose to meet', async () => {
      const { xenia, ana, ben, id } = await asked();
      expect(valueIn(await answer(ana.browser, id, true)).asked).toMatchObject([
        { state: 'agreed', personId: null },
      ]);
      expect((await person(ana, ben)).reply.ok).toBe(false);
      expect(await stateFor(xenia)).toEqual(['waiting']);
      expect(valueIn(await answer(ben.browser, id, true)).asked).toMatchObject([
        { state: 'introduced', personId: ana.id },
      ]);
      expect(await stateFor(xenia)).toEqual(['introduced']);
      for (const [one, other] of [
        [ana, ben],
        [ben, ana],
      ] as const) {
        expect(valueIn(await person(one, other))).toMatchObject({
          meetings: [],
          card: null,
          introduced: { by: { name: 'Xenia' }, reason: REASON },
        });
        const { rows } = valueIn(await one.browser.call('GET /api/me/people'));
        expect(rows.find((row) => row.person.personId === other.id)).toMatchObject({
          introducedBy: 'Xenia',
          mixers: 0,
        });
      }
      const proposed = await ana.browser.call('POST /api/me/appointments', {
        body: { to: ben.id, times: [server().clock.now() + DAY_MS], language: 'en', timeZone: 'UTC' },
      });
      expect(valueIn(proposed)).toMatchObject({ state: 'open' });
    });

    it('[Z42] a "not now" is told to nobody: the other keeps waiting, the introducer reads the same as without an answer', async () => {
      const { xenia, ana, ben, id } = await asked();
      expect(valueIn(await answer(ana.browser, id, false)).asked).toEqual([]);
      expect((await list(ben)).asked).toMatchObject([{ state: 'asked' }]);
      expect(await stateFor(xenia)).toEqual(['waiting']);
      expect(valueIn(await answer(ben.browser, id, true)).asked).toMatchObject([{ state: 'agreed' }]);
      const [made] = (await list(xenia)).made;
      expect(made?.state).toBe('notThisTime');
      expect(Object.keys(made ?? {}).sort()).toEqual(['at', 'id', 'people', 'reason', 'state']);
      expect((await answer(ana.browser, id, true)).reply).toMatchObject({ code: 'not_offered' });
      server().clock.forward(15 * DAY_MS);
      expect((await list(ben)).asked).toEqual([]);
      expect((await person(ben, ana)).reply.ok).toBe(false);
    });

    it('[Z42] unanswered for fourteen days it is over, and no answer counts any more', async () => {
      const { xenia, ana, id } = await asked();
      valueIn(await answer(ana.browser, id, true));
      valueIn(await answer(ana.browser, id, false));
      server().clock.forward(13 * DAY_MS);
      expect(await stateFor(xenia)).toEqual(['waiting']);
      server().clock.forward(2 * DAY_MS);
      expect(await stateFor(xenia)).toEqual(['notThisTime']);
      expect((await answer(ana.browser, id, true)).reply).toMatchObject({ code: 'not_offered' });
    });

    it.each([
      ['ana', 'ben', 'report'],
      ['ben', 'ana', 'not_again'],
      ['ana', 'xenia', 'not_again'],
      ['ben', 'xenia', 'muted'],
    ] as const)(
      '[Z43] %s set %s aside (%s): nobody is asked, and the introducer reads what a silence reads',
      async (by, about, how) => {
        const three = await threePeople();
        const { xenia, ana, ben, mixerId } = three;
        if (how === 'muted')
          valueIn(
            await three[by].browser.call('PUT /api/me/people/:personId/relation', {
              params: { personId: three[about].id },
              body: { intent: null, trusted: false, muted: true },
            }),
          );
        else
          await server().pool.query(
            'insert into never_match (person_id, other_id, source, mixer_id, at) values ($1, $2, $3, $4, 1)',
            [three[by].id, three[about].id, how, mixerId],
          );
        const made = valueIn(await begin(xenia, ana, ben));
        expect(made.state).toBe('waiting');
        for (const one of [ana, ben]) {
          expect((await list(one)).asked).toEqual([]);
          expect((await answer(one.browser, made.id, true)).reply).toMatchObject({ code: 'not_offered' });
        }
        server().clock.forward(15 * DAY_MS);
        expect(await stateFor(xenia)).toEqual(['notThisTime']);
      },
    );

    it('[Z43] set aside after a yes, the other yes no longer counts', async () => {
      const { xenia, ana, ben, id, mixerId } = await asked();
      valueIn(await answer(ana.browser, id, true));
      await server().pool.query(
        `insert into never_match (person_id, other_id, source, mixer_id, at) values ($1, $2, 'report', $3, 1)`,
        [ana.id, ben.id, mixerId],
      );
      expect((await answer(ben.browser, id, true)).reply).toMatchObject({ code: 'not_offered' });
      expect(await stateFor(xenia)).toEqual(['waiting']);
    });

    it('[Z44] only people I met, not one with themselves, not whom I set aside, not without a reason or a profile', async () => {
      const { xenia, ana, ben, host } = await threePeople();
      const code = async (...sent: Parameters<typeof begin>) => {
        const { reply } = await begin(...sent);
        return reply.ok ? 'sent' : reply.code;
      };
      expect(await code(xenia, ana, ana)).toBe('invalid_payload');
      expect(await code(xenia, ana, xenia)).toBe('not_found');
      expect(await code(xenia, ana, host)).toBe('not_found');
      expect(await code(xenia, host, ana)).toBe('not_found');
      expect(await code(ana, xenia, ben)).toBe('not_found');
      expect(await code(xenia, ana, ben, '   ')).toBe('invalid_payload');
      expect(await code(xenia, ana, ben, 'x'.repeat(161))).toBe('invalid_payload');
      expect(await code(xenia, ana, { ...ben, id: "' or 1=1" })).toBe('invalid_payload');
      valueIn(
        await xenia.browser.call('PUT /api/me/people/:personId/relation', {
          params: { personId: ben.id },
          body: { intent: null, trusted: false, muted: true },
        }),
      );
      expect(await code(xenia, ana, ben)).toBe('set_aside');
    });

    it('[Z44] the same two are not asked again by the same person, and not too many at once', async () => {
      const { xenia, ana, ben, mixerId } = await threePeople();
      const first = valueIn(await begin(xenia, ana, ben));
      valueIn(await takeBack(xenia.browser, first.id));
      expect((await list(ana)).asked).toEqual([]);
      expect((await list(xenia)).made).toEqual([]);
      expect((await begin(xenia, ben, ana)).reply).toMatchObject({ code: 'already_asked' });
      const others = await Promise.all(Array.from({ length: 11 }, (_, nr) => guestNamed(`Guest ${nr}`)));
      await server().pool.query(
        `insert into contact (person_id, other_id, first_at, last_at, last_mixer, mixers, topics)
       select $1, other, 1, 1, $3, array[$3], '{}' from unnest($2::text[]) as other`,
        [xenia.id, others.map(({ id }) => id), mixerId],
      );
      const replies: string[] = [];
      for (const [nr, other] of others.entries()) {
        if (nr === 9) server().clock.forward(2 * DAY_MS);
        const { reply } = await begin(xenia, ana, other);
        replies.push(reply.ok ? 'sent' : reply.code);
      }
      expect(replies).toEqual([...Array.from({ length: 10 }, () => 'sent'), 'too_many_open']);
      server().clock.forward(15 * DAY_MS);
      const more = await Promise.all(
        others.slice(1).map((other, nr) => begin(xenia, others[0] ?? ana, other).then(() => nr)),
      );
      expect(more).toHaveLength(10);
      expect((await begin(xenia, others[1] ?? ana, others[2] ?? ben)).reply).toMatchObject({
        code: 'rate_limited',
      });
    });

    it('[Z54] asked twice in the same moment, the two are asked once', async () => {
      const { xenia, ana, ben } = await threePeople();
      const replies = await Promise.all(Array.from({ length: 4 }, () => begin(xenia, ana, ben)));
      expect(replies.map(({ reply }) => (reply.ok ? 'asked' : reply.code)).sort()).toEqual([
        'already_asked',
        'already_asked',
        'already_asked',
        'asked',
      ]);
      expect((await list(ana)).asked).toHaveLength(1);
    });

    it('[Z45] nobody else reads, answers or takes back an introduction: not the host, a stranger, the other part, nobody signed out', async () => {
      const { xenia, ana, ben, host, id } = await asked();
      const stranger = await guestNamed('Stranger');
      for (const one of [stranger, host]) {
        expect(await list(one)).toEqual({ asked: [], made: [] });
        expect((await answer(one.browser, id, true)).reply).toEqual({ ok: false, code: 'not_offered' });
      }
      expect((await answer(xenia.browser, id, true)).reply).toMatchObject({ code: 'not_offered' });
      for (const one of [stranger, host, ana, ben])
        expect((await takeBack(one.browser, id)).reply).toEqual({ ok: false, code: 'not_found' });
      expect((await list(ana)).made).toEqual([]);
      const nobody = server().browser();
      for (const { status } of [
        await nobody.call('GET /api/me/introductions'),
        await begin({ browser: nobody, id: '' }, ana, ben),
        await answer(nobody, id, true),
        await takeBack(nobody, id),
      ])
        expect(status).toBe(401);
    });

    it('[Z46] my export has my part of it and nobody’s answer; whoever goes takes it along, an introduced contact stays', async () => {
      const { xenia, ana, ben, id } = await asked();
      const stored = async ({ browser }: Guest) => {
        const sent = await fetch(`${server().url}/api/me/export.zip`, {
          headers: { cookie: browser.cookieHeader() },
        });
        const files = unzipSync(new Uint8Array(await sent.arrayBuffer()));
        return JSON.parse(strFromU8(files['enishi.json'] ?? new Uint8Array())).stored.introduction;
      };
      expect(await stored(ana)).toEqual([]);
      valueIn(await answer(ana.browser, id, false));
      const [own] = await stored(xenia);
      expect(own).toMatchObject({ id, message: REASON, introduced_at: null });
      expect(JSON.stringify(own)).not.toContain('agrees');
      expect(await stored(ana)).toMatchObject([{ id, agrees: false }]);
      expect(JSON.stringify(await stored(ana))).not.toContain(ben.id);

      const later = await introduced();
      valueIn(await later.xenia.browser.call('POST /api/me/delete', { body: { sure: true } }));
      expect(valueIn(await person(later.ana, later.ben))).toMatchObject({
        introduced: null,
        person: { name: 'Ben' },
      });
      valueIn(await later.ben.browser.call('POST /api/me/delete', { body: { sure: true } }));
      expect(valueIn(await person(later.ana, later.ben))).toMatchObject({ person: { name: '' } });
      expect((await list(later.ana)).asked).toEqual([]);
    });

    it('[Z46] two lives that become one keep their introductions, and nobody is introduced to themselves', async () => {
      const { xenia, ana, ben, id } = await introduced();
      const earlier = await guestNamed('Ana, earlier');
      await server().identities.merge(ana.id, earlier.id);
      expect(valueIn(await person(earlier, ben))).toMatchObject({ introduced: { by: { name: 'Xenia' } } });
      expect((await list(earlier)).asked).toMatchObject([{ id, state: 'introduced' }]);
      await server().identities.merge(ben.id, earlier.id);
      expect((await list(xenia)).made).toEqual([]);
      expect((await list(earlier)).asked.filter(({ personId }) => personId === earlier.id)).toEqual([]);
    });

    it('[Z47] each gets one mail by day, in their language and with a way to stop; none after stopping', async () => {
      const { xenia, ana, ben } = await threePeople();
      const box = ana.id.toLowerCase();
      await keepBy(server(), ana.browser, `ana-${box}@example.com`, {
        place: { language: 'en', timeZone: 'UTC' },
      });
      await keepBy(server(), ben.browser, `ben-${box}@example.com`, {
        place: { language: 'ja', timeZone: 'UTC' },
      });
      const toNoon = () => server().clock.forward(DAY_MS - ((server().clock.now() + DAY_MS / 2) % DAY_MS));
      const mails = async (name: string) =>
        (await server().outbox.latest(300)).filter(
          ({ to, key }) => to === `${name}-${box}@example.com` && key?.startsWith('introduction-'),
        );
      toNoon();
      server().clock.forward(DAY_MS / 2);
      const { id } = valueIn(await begin(xenia, ana, ben));
      await server().introductionLetters.sendDue();
      expect(await mails('ana')).toEqual([]);
      toNoon();
      await server().introductionLetters.sendDue();
      await server().introductionLetters.sendDue();
      const [mail, ...more] = await mails('ana');
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('Xenia would like to introduce you to Ben');
      expect(mail?.text).toContain(REASON);
      expect(mail?.text).toContain('/me/people/introductions');
      expect(JSON.stringify(mail)).not.toContain(ben.id);
      expect(await mails('ben')).toMatchObject([{ subject: 'Xenia さんが、Ana さんをご紹介したいそうです' }]);
      const token = mail?.stopUrl?.split('/').at(-1) ?? '';
      valueIn(
        await server()
          .browser()
          .call('POST /api/stop/:token', { params: { token }, body: { all: false } }),
      );
      for (const one of [ana, ben]) valueIn(await answer(one.browser, id, true));
      await server().introductionLetters.sendDue();
      expect(await mails('ana')).toHaveLength(1);
      expect((await mails('ben')).map(({ subject }) => subject)).toContain('Ana さんをご紹介できました');
    });

    it('[Z49] devices are told by day, once and without a name; not who switched notices off', async () => {
      const { xenia, ana, ben } = await threePeople();
      const { device, read, of } = service.subscribe();
      const other = service.subscribe();
      valueIn(await ana.browser.call('POST /api/me/push', { body: device }));
      valueIn(await ben.browser.call('POST /api/me/push', { body: other.device }));
      for (const [one, changes] of [
        [ana, { language: 'en' }],
        [ben, { push: false }],
      ] as const) {
        const { wishes } = valueIn(await one.browser.call('GET /api/me/reminders'));
        const body = { ...wishes, timeZone: 'UTC', ...changes };
        valueIn(await one.browser.call('PUT /api/me/reminders', { body }));
      }
      const toHour = (hour: number) => {
        const of = (hour * DAY_MS) / 24;
        server().clock.forward(DAY_MS - ((server().clock.now() - of) % DAY_MS));
      };
      toHour(22);
      const { id } = valueIn(await begin(xenia, ana, ben));
      await server().introductionLetters.sendDue();
      expect(of()).toEqual([]);
      toHour(9);
      service.answers.status = 500;
      await server().introductionLetters.sendDue();
      service.answers.status = 201;
      server().clock.forward(10 * 60_000);
      await server().introductionLetters.sendDue();
      await server().introductionLetters.sendDue();
      const told = () => of().map(({ body }) => read(body));
      expect(told().slice(1)).toEqual([
        {
          title: 'Somebody would like to introduce you',
          body: 'Answer when it suits you. You need not.',
          url: '/me/people/introductions',
          tag: 'introductions',
        },
      ]);
      for (const one of [ana, ben]) valueIn(await answer(one.browser, id, true));
      await server().introductionLetters.sendDue();
      expect(told().at(-1)).toMatchObject({ title: 'An introduction has come about' });
      expect(told()).toHaveLength(3);
      expect(other.of()).toEqual([]);
    });

    it('[Z49] nobody is told where one set the other aside', async () => {
      const { xenia, ana, ben } = await threePeople();
      const { device, of } = service.subscribe();
      valueIn(await ana.browser.call('POST /api/me/push', { body: device }));
      valueIn(
        await ana.browser.call('PUT /api/me/people/:personId/relation', {
          params: { personId: xenia.id },
          body: { intent: null, trusted: false, muted: true },
        }),
      );
      valueIn(await begin(xenia, ana, ben));
      server().clock.forward(DAY_MS / 2);
      await server().introductionLetters.sendDue();
      server().clock.forward(DAY_MS / 2);
      await server().introductionLetters.sendDue();
      expect(of()).toEqual([]);
    });
  },
);
