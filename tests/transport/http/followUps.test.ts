import { expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { eventually } from '../../support/eventually.ts';
import { type Browser, valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { exchangeCards, type Guest, openMixer, startRound } from '../../support/smallMixer.ts';

const DAY_MS = 86_400_000;

describeOnDatabases('after the mixer', startHttpServer, (server) => {
  /** Two who talked and gave their cards; the round is over. */
  async function talked() {
    const opened = await openMixer(server(), ['Ana', '花子']);
    await startRound(server(), opened.mixerId, opened.host.id);
    const [ana, hanako] = opened.guests as [Guest, Guest];
    valueIn(await hanako.browser.call('PUT /api/me/card', { body: { email: 'hana@example.com', link: '' } }));
    await exchangeCards(server(), opened.mixerId, { ...ana, gives: [] }, { ...hanako, gives: ['email'] });
    await server().command(opened.mixerId, { type: 'EndRound', by: opened.host.id, round: 1 });
    // Encounters and cards are written once the facts are told.
    await eventually(async () =>
      expect(await list(ana.browser)).toMatchObject([{ card: { email: 'hana@example.com' } }]),
    );
    return { ...opened, ana, hanako };
  }
  const list = async (browser: Browser) => valueIn(await browser.call('GET /api/me/follow-ups'));
  const write = (browser: Browser, mixerId: string, personId: string, body: object) =>
    browser.call('PUT /api/me/follow-ups/:mixerId/:personId', { params: { mixerId, personId }, body });

  it('[O1] whoever was met in the last week is due a thank-you, with card, topics and my note', async () => {
    const { ana, hanako, mixerId } = await talked();
    const params = { mixerId, personId: hanako.id };
    valueIn(
      await ana.browser.call('PUT /api/me/notes/:mixerId/:personId', { params, body: { note: '漁港' } }),
    );
    expect(await list(ana.browser)).toEqual([
      expect.objectContaining({
        mixerId,
        mixerName: '異業種の夜',
        person: expect.objectContaining({ name: '花子' }),
        card: { name: '花子', email: 'hana@example.com' },
        topics: [expect.any(String)],
        note: expect.objectContaining({ note: '漁港' }),
        state: expect.objectContaining({ thanks: null, draft: null }),
        thanksAt: null,
      }),
    ]);
  });

  it('[O2] sent, not needed and back again; the moment of the first time stays', async () => {
    const { ana, hanako, mixerId } = await talked();
    const sent = valueIn(
      await write(ana.browser, mixerId, hanako.id, { thanks: 'sent', draft: 'ありがとう' }),
    );
    expect(sent).toMatchObject({
      state: { thanks: 'sent', draft: 'ありがとう' },
      thanksAt: expect.any(Number),
    });
    server().clock.forward(1_000);
    const again = valueIn(await write(ana.browser, mixerId, hanako.id, { thanks: 'sent', nextStep: '電話' }));
    expect(again.thanksAt).toBe(sent.thanksAt);
    const undone = valueIn(await write(ana.browser, mixerId, hanako.id, { thanks: null }));
    expect(undone).toMatchObject({ state: { thanks: null }, thanksAt: null });
  });

  it('[O3] after a week the list lets go, but a promise and a next step stay until they are done', async () => {
    const { ana, hanako, mixerId } = await talked();
    server().clock.forward(8 * DAY_MS);
    expect(await list(ana.browser)).toEqual([]);
    const params = { mixerId, personId: hanako.id };
    valueIn(
      await ana.browser.call('PUT /api/me/notes/:mixerId/:personId', {
        params,
        body: { promise: '記事を送る' },
      }),
    );
    expect(await list(ana.browser)).toHaveLength(1);
    valueIn(
      await write(ana.browser, mixerId, hanako.id, {
        promiseKept: true,
        nextStep: '会う',
        nextOn: '2030-01-31',
      }),
    );
    expect(await list(ana.browser)).toHaveLength(1);
    valueIn(
      await write(ana.browser, mixerId, hanako.id, { promiseKept: true, nextStep: '会う', nextDone: true }),
    );
    expect(await list(ana.browser)).toEqual([]);
  });

  it('[O4] the other, the host and a stranger see nothing of it, and nobody writes about people not met', async () => {
    const { ana, hanako, host, mixerId } = await talked();
    valueIn(await write(ana.browser, mixerId, hanako.id, { draft: '秘密の下書き', nextStep: '秘密の次' }));
    const stranger = server().browser();
    await stranger.arrive({ name: 'Stranger' });
    for (const browser of [hanako.browser, host.browser, stranger])
      expect(JSON.stringify(await list(browser))).not.toContain('秘密');
    expect((await write(stranger, mixerId, hanako.id, {})).reply).toEqual({
      ok: false,
      code: 'not_together',
    });
    expect((await write(host.browser, mixerId, hanako.id, {})).reply).toEqual({
      ok: false,
      code: 'not_together',
    });
    const nobody = server().browser();
    expect((await nobody.call('GET /api/me/follow-ups')).status).toBe(401);
    expect((await write(nobody, mixerId, hanako.id, {})).status).toBe(401);
  });

  it('[O5] a day that is none, and texts without end, are refused', async () => {
    const { ana, hanako, mixerId } = await talked();
    for (const body of [
      { nextOn: '2030-02-30' },
      { nextOn: 'soon' },
      { draft: 'x'.repeat(3001) },
      { thanks: 'later' },
    ])
      expect((await write(ana.browser, mixerId, hanako.id, body)).status).toBe(400);
  });
});
