import { LANGUAGES } from '@enishi/shared/language';
import { MEETING_NAME } from '@enishi/shared/meetingName';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { mailTexts } from '../../../server/src/people/mails/mailTexts.ts';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { eventually } from '../../support/eventually.ts';
import { type Browser, valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { type Guest, openMixer, startRound } from '../../support/smallMixer.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describeOnDatabases('meeting again', startHttpServer, (server) => {
  /** Two who talked last night. */
  async function met() {
    const opened = await openMixer(server(), ['Ana', '花子']);
    await startRound(server(), opened.mixerId, opened.host.id);
    const [ana, hanako] = opened.guests as [Guest, Guest];
    await server().command(opened.mixerId, { type: 'EndRound', by: opened.host.id, round: 1 });
    await eventually(async () =>
      valueIn(await ana.browser.call('GET /api/me/people/:personId', { params: { personId: hanako.id } })),
    );
    return { ...opened, ana, hanako, tomorrow: server().clock.now() + DAY_MS };
  }
  const list = async (browser: Browser) => valueIn(await browser.call('GET /api/me/appointments'));
  const propose = (browser: Browser, to: string, times: readonly number[], message = '') =>
    browser.call('POST /api/me/appointments', {
      body: { to, times: [...times], message, language: 'ja', timeZone: 'Asia/Tokyo' },
    });
  const choose = (browser: Browser, id: string, startsAt: number) =>
    browser.call('POST /api/me/appointments/:id/choose', {
      params: { id },
      body: { startsAt, language: 'en' },
    });
  const decline = (browser: Browser, id: string) =>
    browser.call('POST /api/me/appointments/:id/decline', { params: { id } });
  const cancel = (browser: Browser, id: string) =>
    browser.call('POST /api/me/appointments/:id/cancel', { params: { id } });
  const room = (browser: Browser, id: string) =>
    browser.call('POST /api/me/appointments/:id/room', { params: { id } });
  async function agreed() {
    const two = await met();
    const { id } = valueIn(await propose(two.ana.browser, two.hanako.id, [two.tomorrow], '続きを'));
    valueIn(await choose(two.hanako.browser, id, two.tomorrow));
    return { ...two, id };
  }
  const keepBy = async ({ browser, id }: Guest, address: string) => {
    const code = await server().signIns.makeCode(address);
    valueIn(await browser.call('POST /api/auth/enter', { body: { address, code } }));
    return id;
  };
  const mailsTo = async (address: string) =>
    (await server().outbox.latest(50)).filter((mail) => mail.to === address);

  it('[Z1] up to three times are proposed, one is chosen, and both see it agreed', async () => {
    const { ana, hanako, tomorrow } = await met();
    const times = [tomorrow + 2 * MINUTE_MS, tomorrow, tomorrow + MINUTE_MS];
    const sent = valueIn(await propose(ana.browser, hanako.id, times, 'お茶でも'));
    expect(sent).toMatchObject({ mine: true, state: 'open', minutes: 30, startsAt: null });
    const [asked] = await list(hanako.browser);
    expect(asked).toMatchObject({
      id: sent.id,
      mine: false,
      person: { name: 'Ana' },
      message: 'お茶でも',
      times: [...times].sort(),
      state: 'open',
    });
    valueIn(await choose(hanako.browser, sent.id, tomorrow));
    for (const { browser } of [ana, hanako])
      expect(await list(browser)).toMatchObject([{ state: 'agreed', startsAt: tomorrow }]);
  });

  it('[Z56] two windows that propose at the same moment ask once', async () => {
    const { ana, hanako, tomorrow } = await met();
    const answers = await Promise.all(
      [tomorrow, tomorrow + MINUTE_MS].map((time) => propose(ana.browser, hanako.id, [time])),
    );
    expect(answers.map(({ reply }) => reply.ok).sort()).toEqual([false, true]);
    expect(answers.find(({ reply }) => !reply.ok)?.reply).toMatchObject({ code: 'already_proposed' });
    expect(await list(hanako.browser)).toHaveLength(1);
  });

  it('[Z2] none of these, or cancelled: told to both, and answered once', async () => {
    const { ana, hanako, tomorrow } = await met();
    const first = valueIn(await propose(ana.browser, hanako.id, [tomorrow]));
    valueIn(await decline(hanako.browser, first.id));
    expect(await list(ana.browser)).toMatchObject([{ state: 'declined' }]);
    expect((await choose(hanako.browser, first.id, tomorrow)).reply).toMatchObject({
      code: 'already_answered',
    });
    const back = valueIn(await propose(hanako.browser, ana.id, [tomorrow + MINUTE_MS]));
    valueIn(await choose(ana.browser, back.id, tomorrow + MINUTE_MS));
    valueIn(await cancel(ana.browser, back.id));
    for (const { browser } of [ana, hanako])
      expect((await list(browser)).find(({ id }) => id === back.id)).toMatchObject({ state: 'cancelled' });
    expect((await cancel(hanako.browser, back.id)).reply).toMatchObject({ code: 'already_answered' });
  });

  it('[Z3] what is over, asked already or never met is refused', async () => {
    const { ana, hanako, host, tomorrow } = await met();
    const code = async (...asked: Parameters<typeof propose>) => {
      const { reply } = await propose(...asked);
      return reply.ok ? 'sent' : reply.code;
    };
    expect(await code(ana.browser, hanako.id, [server().clock.now() - 1])).toBe('time_over');
    expect(await code(ana.browser, hanako.id, [1, 2, 3, 4])).toBe('invalid_payload');
    expect(await code(ana.browser, hanako.id, [])).toBe('invalid_payload');
    expect(await code(ana.browser, host.id, [tomorrow])).toBe('not_found');
    expect(await code(ana.browser, ana.id, [tomorrow])).toBe('not_found');
    expect(await code(ana.browser, hanako.id, [tomorrow])).toBe('sent');
    expect(await code(ana.browser, hanako.id, [tomorrow])).toBe('already_proposed');
    const [asked] = await list(hanako.browser);
    server().clock.forward(2 * DAY_MS);
    expect((await choose(hanako.browser, asked?.id ?? '', tomorrow)).reply).toMatchObject({
      code: 'time_over',
    });
    expect(await code(ana.browser, hanako.id, [tomorrow + 5 * DAY_MS])).toBe('sent');
  });

  it.each(['muted', 'not_again', 'report'] as const)(
    '[Z4] who set the other aside (%s) is not asked, and nothing tells the other',
    async (how) => {
      const { ana, hanako, mixerId, tomorrow } = await met();
      const address = `${how}@example.com`;
      await keepBy(hanako, address);
      const before = (await mailsTo(address)).length;
      if (how === 'muted')
        valueIn(
          await hanako.browser.call('PUT /api/me/people/:personId/relation', {
            params: { personId: ana.id },
            body: { intent: null, trusted: false, muted: true },
          }),
        );
      else
        await server().pool.query(
          'insert into never_match (person_id, other_id, source, mixer_id, at) values ($1, $2, $3, $4, 1)',
          [hanako.id, ana.id, how, mixerId],
        );
      const sent = valueIn(await propose(ana.browser, hanako.id, [tomorrow]));
      expect(sent).toMatchObject({ state: 'open', mine: true });
      expect(await list(ana.browser)).toHaveLength(1);
      expect(await list(hanako.browser)).toEqual([]);
      expect(await mailsTo(address)).toHaveLength(before);
      expect((await propose(hanako.browser, ana.id, [tomorrow])).reply).toMatchObject({ code: 'set_aside' });
    },
  );

  it('[Z5] a calendar opens the agreed meeting, and takes the cancelled one out again', async () => {
    const { ana, hanako, id, tomorrow } = await agreed();
    const eventIn = (text: string) => {
      const calendar = new ICAL.Component(ICAL.parse(text));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
      return { method: calendar.getFirstPropertyValue('method'), event };
    };
    const { text, headers } = await ana.browser.get(`/api/me/appointments/${id}.ics?language=ja`);
    expect(headers.get('content-type')).toContain('text/calendar');
    const { method, event } = eventIn(text);
    expect(method).toBe('PUBLISH');
    expect(event.startDate.toJSDate().getTime()).toBe(Math.floor(tomorrow / 1000) * 1000);
    expect(event.duration.toSeconds()).toBe(30 * 60);
    expect(event.summary).toContain('花子');
    expect(event.description).toContain('続きを');
    expect(event.attendees).toEqual([]);
    expect(event.sequence).toBe(0);
    valueIn(await cancel(hanako.browser, id));
    const after = eventIn((await ana.browser.get(`/api/me/appointments/${id}.ics`)).text);
    expect(after.method).toBe('CANCEL');
    expect(after.event.uid).toBe(event.uid);
    expect(after.event.sequence).toBe(1);
    expect(after.event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('[Z6] mails go to whom an address is known, with the calendar attached', async () => {
    const { ana, hanako, tomorrow } = await met();
    await keepBy(hanako, 'hanako-meets@example.com');
    const { id } = valueIn(await propose(ana.browser, hanako.id, [tomorrow], 'お茶でも'));
    const [asked] = await mailsTo('hanako-meets@example.com');
    expect(asked?.subject).toContain('Ana');
    expect(asked?.text).toContain('お茶でも');
    expect(asked?.text).toContain(`/me/meet/${id}`);
    expect(asked?.attachments).toBeUndefined();
    valueIn(await choose(hanako.browser, id, tomorrow));
    const [confirmed] = await mailsTo('hanako-meets@example.com');
    expect(confirmed?.subject).toBe('You are meeting Ana again');
    expect(confirmed?.attachments).toEqual([
      expect.objectContaining({ type: expect.stringContaining('method=PUBLISH') }),
    ]);
    expect(JSON.stringify(confirmed)).not.toContain(hanako.id);
    valueIn(await cancel(ana.browser, id));
    const [gone] = await mailsTo('hanako-meets@example.com');
    expect(gone?.attachments?.[0]?.text).toContain('METHOD:CANCEL');
  });

  it('[Z7] the room for two opens in time, begins when both are there, and becomes a second talk', async () => {
    const { ana, hanako, id, tomorrow } = await agreed();
    expect((await room(ana.browser, id)).reply).toMatchObject({ code: 'too_early' });
    server().clock.forward(tomorrow - server().clock.now() - 10 * MINUTE_MS);
    const { code } = valueIn(await room(ana.browser, id));
    expect(valueIn(await room(hanako.browser, id)).code).toBe(code);
    const page = valueIn(await ana.browser.call('GET /api/mixers/:code', { params: { code } }));
    expect(page).toMatchObject({ hostName: '', rehearsal: false, mine: { joined: true, host: false } });
    const { mixerId } = page;
    server().presence.arrived(mixerId, ana.id, 'socket of ana');
    const phase = async () => (await server().runtime.mixers.summary(mixerId))?.phase;
    await server().runtime.execute.run(mixerId, { type: 'PassTime' });
    expect((await phase())?.kind).not.toBe('round');
    server().presence.arrived(mixerId, hanako.id, 'socket of hanako');
    await server().runtime.execute.run(mixerId, { type: 'PassTime' });
    await server().runtime.execute.run(mixerId, { type: 'PassTime' });
    expect(await phase()).toMatchObject({ kind: 'round', round: 1 });
    server().clock.forward(46 * MINUTE_MS);
    await server().runtime.execute.run(mixerId, { type: 'PassTime' });
    await eventually(async () => {
      const params = { personId: hanako.id };
      const { meetings } = valueIn(await ana.browser.call('GET /api/me/people/:personId', { params }));
      expect(meetings.map((one) => one.mixerId)).toContain(mixerId);
      expect(meetings).toHaveLength(2);
    });
  });

  it('[Z11] whatever languages the two told, their room begins; its name is of both, as each is told in their own', async () => {
    const { ana, hanako, id, tomorrow } = await agreed();
    for (const [{ browser }, name, language] of [
      [ana, 'Ana', 'en'],
      [hanako, '花子', 'ja'],
    ] as const)
      valueIn(
        await browser.call('PUT /api/me/profile', { body: { name, industry: '62', languages: [language] } }),
      );
    server().clock.forward(tomorrow - server().clock.now());
    const { code } = valueIn(await room(ana.browser, id));
    const { mixerId, name } = valueIn(await ana.browser.call('GET /api/mixers/:code', { params: { code } }));
    expect(name).toBe(MEETING_NAME);
    expect(name).toBe(LANGUAGES.map((language) => mailTexts(language).meeting.name).join(' / '));
    for (const one of [ana, hanako]) server().presence.arrived(mixerId, one.id, `socket of ${one.id}`);
    await server().runtime.execute.run(mixerId, { type: 'PassTime' });
    await server().runtime.execute.run(mixerId, { type: 'PassTime' });
    expect((await server().runtime.mixers.summary(mixerId))?.phase).toMatchObject({
      kind: 'round',
      round: 1,
    });
  });

  it('[Z8] nobody else sees the room, comes in, or reads anything of it', async () => {
    const { ana, host, id, tomorrow } = await agreed();
    server().clock.forward(tomorrow - server().clock.now());
    const { code } = valueIn(await room(ana.browser, id));
    const mixerId = valueIn(await ana.browser.call('GET /api/mixers/:code', { params: { code } })).mixerId;
    const stranger = server().browser();
    const strangerId = await stranger.arrive({ name: 'Stranger' });
    for (const browser of [stranger, host.browser]) {
      expect(await list(browser)).toEqual([]);
      for (const { reply } of [
        await choose(browser, id, tomorrow),
        await decline(browser, id),
        await cancel(browser, id),
        await room(browser, id),
        await browser.get(`/api/me/appointments/${id}.ics`),
      ])
        expect(reply).toEqual({ ok: false, code: 'not_found' });
      expect((await browser.call('GET /api/mixers/:code', { params: { code } })).reply).toMatchObject({
        code: 'unknown_code',
      });
    }
    expect(
      await server().command(mixerId, { type: 'JoinMixer', by: strangerId, pledge: true }),
    ).toMatchObject({
      code: 'not_invited',
    });
    expect(await server().runtime.connections.refusal(mixerId, strangerId, 'seat')).toBe('not_invited');
    expect(await server().runtime.connections.refusal(mixerId, ana.id, 'seat')).toBeNull();
    const nobody = server().browser();
    for (const { status } of [
      await nobody.call('GET /api/me/appointments'),
      await propose(nobody, ana.id, [tomorrow]),
      await choose(nobody, id, tomorrow),
      await decline(nobody, id),
      await cancel(nobody, id),
      await room(nobody, id),
      await nobody.get(`/api/me/appointments/${id}.ics`),
    ])
      expect(status).toBe(401);
  });

  it('[Z9] appointments are in my export and go with me', async () => {
    const { ana, hanako, id } = await agreed();
    const answer = await fetch(`${server().url}/api/me/export.zip`, {
      headers: { cookie: ana.browser.cookieHeader() },
    });
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const { stored } = JSON.parse(strFromU8(files['enishi.json'] ?? new Uint8Array()));
    expect(stored.meeting_proposal).toMatchObject([{ id }]);
    server().clock.forward(2 * DAY_MS);
    valueIn(await ana.browser.call('POST /api/me/delete', { body: { sure: true } }));
    expect(await list(hanako.browser)).toEqual([]);
  });

  it('[K15] who deletes everything calls off what was agreed on: the other sees it, without a name, and is told', async () => {
    const { ana, hanako, id, tomorrow } = await agreed();
    await keepBy(hanako, 'hanako@example.com');
    server().clock.forward(DAY_MS - 5 * MINUTE_MS);
    const { code } = valueIn(await room(hanako.browser, id));
    const erase = ({ browser }: Guest) => browser.call('POST /api/me/delete', { body: { sure: true } });
    valueIn(await erase(ana));
    expect(await list(hanako.browser)).toMatchObject([
      { id, person: { name: '' }, message: '', state: 'cancelled', startsAt: tomorrow },
    ]);
    expect((await room(hanako.browser, id)).reply).toMatchObject({ ok: false, code: 'not_found' });
    const page = valueIn(await hanako.browser.call('GET /api/mixers/:code', { params: { code } }));
    expect(page.phase).toBe('ended');
    await eventually(async () =>
      expect((await mailsTo('hanako@example.com')).map(({ subject }) => subject)).toContain(
        mailTexts('ja').meeting.cancelled.subject.replace('{{name}}', 'Ana'),
      ),
    );
    valueIn(await erase(hanako));
    expect((await server().pool.query('select 1 from meeting_proposal where id = $1', [id])).rowCount).toBe(
      0,
    );
  });
});
