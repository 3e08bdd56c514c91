import { FILE_ROUTES, routes } from '@enishi/shared/http';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { eventually } from '../../support/eventually.ts';
import { exportOf } from '../../support/exportOf.ts';
import { type Browser, valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { OTHER_ROUTES } from '../../support/privacy/otherRoutes.ts';
import { exchangeCards, type Guest, openMixer, startRound } from '../../support/smallMixer.ts';

describeOnDatabases('my data', startHttpServer, (server) => {
  /** Two who talked, gave cards and wrote about each other; Ana's words all say "secret". */
  async function talked() {
    const opened = await openMixer(server(), ['Ana', '花子']);
    const { mixerId, host } = opened;
    await startRound(server(), mixerId, host.id);
    const [ana, hanako] = opened.guests as [Guest, Guest];
    for (const { browser } of [ana, hanako])
      valueIn(await browser.call('PUT /api/me/card', { body: { email: 'someone@example.com', link: '' } }));
    await exchangeCards(server(), mixerId, { ...ana, gives: ['email'] }, { ...hanako, gives: ['email'] });
    await server().command(mixerId, { type: 'EndRound', by: host.id, round: 1 });
    const about = (id: string) => ({ params: { mixerId, personId: id } });
    const words = { note: 'secret note\n# no heading', promise: 'secret promise' };
    valueIn(
      await ana.browser.call('PUT /api/me/notes/:mixerId/:personId', { ...about(hanako.id), body: words }),
    );
    valueIn(
      await hanako.browser.call('PUT /api/me/notes/:mixerId/:personId', {
        ...about(ana.id),
        body: { note: '私のメモ' },
      }),
    );
    for (const { browser } of [ana, hanako])
      await eventually(async () =>
        expect(valueIn(await browser.call('GET /api/me/follow-ups'))).toMatchObject([
          { card: { email: 'someone@example.com' } },
        ]),
      );
    const followUp = { ...about(hanako.id), body: { draft: 'secret draft', nextStep: 'secret step' } };
    valueIn(await ana.browser.call('PUT /api/me/follow-ups/:mixerId/:personId', followUp));
    return { ...opened, ana, hanako };
  }

  const exported = (browser: Browser) => exportOf(server(), browser);

  it('[K1] one zip holds everything of mine: JSON, the cards I hold as vCards, my notes in Markdown', async () => {
    const { ana } = await talked();
    const files = await exported(ana.browser);
    expect(Object.keys(files)).toEqual(['enishi.json', 'contacts.vcf', 'notes.md']);
    const { personId, stored } = JSON.parse(files['enishi.json'] ?? '');
    expect(personId).toBe(ana.id);
    expect(stored.person[0].profile.name).toBe('Ana');
    for (const words of ['secret note', 'secret promise', 'secret draft', 'secret step'])
      expect(files['enishi.json']).toContain(words);
    expect(files['enishi.json']).not.toContain('私のメモ');
    const card = new ICAL.Component(ICAL.parse(files['contacts.vcf'] ?? ''));
    expect(card.getFirstPropertyValue('fn')).toBe('花子');
    expect(files['notes.md']).toContain('## 花子');
    expect(files['notes.md']).toContain('> secret note\n> \\# no heading');
  });

  it('[K2] deleting removes name, card, notes, messages and every way in; others keep their own notes about someone', async () => {
    const { ana, hanako, mixerId } = await talked();
    const { pool } = server();
    valueIn(await ana.browser.call('POST /api/me/delete', { body: { sure: true } }));
    expect((await ana.browser.call('GET /api/me')).reply).toEqual({ ok: false, code: 'not_signed_in' });
    const recap = valueIn(await hanako.browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } }));
    expect(recap.people).toEqual([
      expect.objectContaining({
        person: { personId: ana.id, name: '', industry: null, simulated: false },
        card: null,
        note: expect.objectContaining({ note: '私のメモ' }),
      }),
    ]);
    expect(valueIn(await hanako.browser.call('GET /api/me/people')).total).toBe(1);
    const { rows: tables } = await pool.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    for (const { name } of tables) {
      const { rows } = await pool.query(`select * from ${name}`);
      const hers = rows.map((row) => JSON.stringify(row)).filter((row) => row.includes(ana.id));
      expect(hers.join(), name).not.toMatch(/secret|"Ana"/);
    }
    const signIns = await pool.query('select 1 from sign_in where person_id = $1', [ana.id]);
    expect(signIns.rowCount).toBe(0);
  });

  it('[K3] deleting asks to be sure, and is for oneself only', async () => {
    const browser = server().browser();
    await browser.arrive({ name: 'Ana' });
    expect((await browser.send('POST', '/api/me/delete', { body: {} })).status).toBe(400);
    expect((await browser.send('POST', '/api/me/delete', { body: { sure: false } })).status).toBe(400);
    expect(valueIn(await browser.call('GET /api/me')).profile?.name).toBe('Ana');
  });

  it('[K4] without a session every route about me refuses', async () => {
    const nobody = server().browser();
    const fill = (path: string) => path.replace(/:\w+/g, 'someone-0001');
    const mine = Object.keys(routes).filter((route) => /^\w+ \/api\/me/.test(route));
    expect(mine.length).toBeGreaterThan(10);
    for (const route of [...mine, 'GET /api/me/export.zip']) {
      const [method = '', path = ''] = route.split(' ');
      expect((await nobody.send(method, fill(path))).reply, route).toEqual({
        ok: false,
        code: 'not_signed_in',
      });
    }
  });

  it('[K9] every route that is bound is one of the contract, or named with whose it is', () => {
    const bound = server().app.router.stack.flatMap(({ route }) => {
      const paths = [route?.path ?? []].flat();
      const methods = [...new Set(route?.stack.map(({ method }) => method.toUpperCase()))];
      return paths.flatMap((path) => methods.map((method) => `${method} ${path}`));
    });
    const known = [...Object.keys(routes), ...Object.keys(FILE_ROUTES), ...Object.keys(OTHER_ROUTES)];
    expect([...new Set(bound)].sort()).toEqual(known.sort());
  });

  it('[K5] no route shows one person’s notes, drafts and plans to the partner, the host or a stranger', async () => {
    const { ana, hanako, host, mixerId, created } = await talked();
    const stranger = server().browser();
    await stranger.arrive({ name: 'Stranger' });
    const read = Object.keys(routes).filter((route) => route.startsWith('GET '));
    for (const [who, browser] of Object.entries({ partner: hanako.browser, host: host.browser, stranger }))
      for (const person of [ana.id, hanako.id])
        for (const route of read) {
          const ids: Record<string, string> = { mixerId, personId: person, code: created.code };
          const path = route.slice(4).replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'x');
          const { text } = await browser.get(path);
          expect(text, `${who} ${route}`).not.toContain('secret');
        }
    for (const browser of [hanako.browser, host.browser, stranger])
      expect(JSON.stringify(await exported(browser))).not.toContain('secret');
    const { text } = await ana.browser.get('/api/me/follow-ups');
    expect(text).toContain('secret draft');
  });
});
