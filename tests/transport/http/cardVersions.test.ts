import type { CardWords } from '@enishi/shared/contactCard';
import { ContactPage } from '@enishi/shared/contacts';
import { MOST_CARDS } from '@enishi/shared/shownCard';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { here } from '../../support/evening.ts';
import { eventually } from '../../support/eventually.ts';
import { type Browser, valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { exchangeCards, type Guest, openMixer, startRound } from '../../support/smallMixer.ts';

describeOnDatabases('several cards of one person', startHttpServer, (server) => {
  const side: CardWords = {
    label: '個人の名刺',
    role: '著者',
    company: '波の出版',
    email: 'side@example.com',
    link: '',
  };
  const add = async (browser: Browser, words: Partial<CardWords> = {}) => {
    const { versions } = valueIn(await browser.call('POST /api/me/cards', { body: { ...side, ...words } }));
    return here(versions.at(-1));
  };
  const change = (browser: Browser, id: string, words: Partial<CardWords>) =>
    browser.call('PUT /api/me/cards/:id', { params: { id }, body: { ...side, ...words } });
  const remove = (browser: Browser, id: string) =>
    browser.call('POST /api/me/cards/:id/remove', { params: { id } });
  const exported = async (browser: Browser) => {
    const answer = await fetch(`${server().url}/api/me/export.zip`, {
      headers: { cookie: browser.cookieHeader() },
    });
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    return Object.values(files)
      .map((file) => strFromU8(file))
      .join();
  };

  /** Hana gave Ana her side card, and Ben, in another mixer, her main one. */
  async function gaveTwo() {
    const first = await openMixer(server(), ['Ana', 'Hana']);
    await startRound(server(), first.mixerId, first.host.id);
    const [ana, hana] = first.guests as [Guest, Guest];
    valueIn(await hana.browser.call('PUT /api/me/card', { body: { email: 'main@example.com', link: '' } }));
    const { id: version } = await add(hana.browser);
    const gives = ['company', 'role', 'email'] as const;
    const { mixerId } = first;
    const offerId = await exchangeCards(
      server(),
      mixerId,
      { id: hana.id, gives, version },
      { id: ana.id, gives: [] },
    );
    const person = async ({ browser }: Guest, { id: personId }: Guest) =>
      valueIn(await browser.call('GET /api/me/people/:personId', { params: { personId } }));
    const recap = async ({ browser }: Guest) =>
      valueIn(await browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } })).people[0];
    const holders = async ({ browser }: Guest) => valueIn(await browser.call('GET /api/me/card/holders'));
    await eventually(async () => expect(await holders(hana)).toHaveLength(1));
    const ended = await server().command(mixerId, { type: 'EndRound', by: first.host.id, round: 1 });
    if (!ended.ok) throw new Error(ended.code);
    await eventually(async () => void (await person(ana, hana)));
    return { ana, hana, version, mixerId, offerId, person, recap, holders };
  }
  const given = { name: 'Hana', company: '波の出版', role: '著者', email: 'side@example.com' };

  it('[C33] five cards at most, each with its own words, for their owner alone', async () => {
    const hana = server().browser();
    await hana.arrive({ name: 'Hana' });
    const first = await add(hana);
    expect(first).toEqual({ ...side, id: expect.any(String) });
    for (let nr = 2; nr < MOST_CARDS; nr += 1) await add(hana, { label: `名刺 ${nr}` });
    expect((await hana.call('POST /api/me/cards', { body: side })).reply).toEqual({
      ok: false,
      code: 'too_many_cards',
    });
    const renamed = valueIn(await change(hana, first.id, { label: '波の名刺' }));
    expect(renamed.versions.map(({ label }) => label)).toEqual(['波の名刺', '名刺 2', '名刺 3', '名刺 4']);
    const stranger = server().browser();
    await stranger.arrive({ name: 'Stranger' });
    expect((await change(stranger, first.id, {})).reply).toEqual({ ok: false, code: 'unknown_card' });
    valueIn(await remove(stranger, first.id));
    expect(valueIn(await hana.call('GET /api/me')).versions).toHaveLength(MOST_CARDS - 1);
    for (const bad of [{ label: ' ' }, { email: 'nobody' }, { link: 'javascript:alert(1)' }])
      expect((await change(hana, first.id, bad)).reply).toEqual({ ok: false, code: 'invalid_payload' });
  });

  it('[C42] five are the most however fast they are made, and one that is being deleted does not come back', async () => {
    const hana = server().browser();
    await hana.arrive({ name: 'Hana' });
    const cards = async () => valueIn(await hana.call('GET /api/me')).versions;
    await Promise.all(
      Array.from({ length: 2 * MOST_CARDS }, () => hana.call('POST /api/me/cards', { body: side })),
    );
    expect(await cards()).toHaveLength(MOST_CARDS - 1);
    for (const { id } of await cards()) await Promise.all([remove(hana, id), change(hana, id, {})]);
    expect(await cards()).toEqual([]);
    const left = await server().pool.query('select from card_version where label = $1', [side.label]);
    expect(left.rowCount).toBe(0);
  });

  it('[C35] its holder sees it in recap, follow-up, page, file and table, and an edit reaches nobody else', async () => {
    const { ana, hana, version, mixerId, person, recap } = await gaveTwo();
    const followUps = async () => valueIn(await ana.browser.call('GET /api/me/follow-ups'));
    const text = async (path: string) => (await ana.browser.get(`/api/me/contacts/${path}`)).text;
    expect((await person(ana, hana)).card).toEqual(given);
    expect((await recap(ana))?.card).toEqual(given);
    expect((await followUps())[0]?.card).toEqual(given);
    for (const path of [`${mixerId}/${hana.id}.vcf`, `${mixerId}.vcf`, 'all.vcf', 'all.csv']) {
      expect(await text(path)).toContain('side@example.com');
      expect(await text(path)).not.toContain('main@example.com');
    }
    valueIn(await hana.browser.call('PUT /api/me/card', { body: { email: 'new@example.com', link: '' } }));
    expect((await person(ana, hana)).card).toEqual(given);
    valueIn(await change(hana.browser, version, { email: 'tide@example.com' }));
    expect((await person(ana, hana)).card).toEqual({ ...given, email: 'tide@example.com' });
    const own = async (query: string) => (await hana.browser.get(`/api/me/card/mine.vcf${query}`)).text;
    expect(await own(`?version=${version}`)).toContain('tide@example.com');
    expect(await own('')).toContain('new@example.com');
  });

  it('[C36] which card it is, what it is called and that there are others, nobody is told', async () => {
    const { ana, hana, version, person, recap } = await gaveTwo();
    const seen = JSON.stringify([
      await person(ana, hana),
      await recap(ana),
      valueIn(await ana.browser.call('GET /api/me/follow-ups')),
      await exported(ana.browser),
    ]);
    expect(seen).toContain('side@example.com');
    for (const hidden of [version, side.label, 'main@example.com']) expect(seen).not.toContain(hidden);
  });

  it('[C38] my receipt and the list of who holds my card name the one that I gave', async () => {
    const { ana, hana, version, person, recap, holders } = await gaveTwo();
    expect(await holders(hana)).toMatchObject([{ person: { name: 'Ana' }, version }]);
    expect((await person(hana, ana)).receipts).toMatchObject([
      { direction: 'gave', version },
      { direction: 'got' },
    ]);
    expect((await recap(hana))?.exchange).toMatchObject({ state: 'exchanged', version, revoked: false });
  });

  it('[C37] a deleted card is gone from who held it, and reads as taken back to both', async () => {
    const { ana, hana, version, mixerId, person, recap, holders } = await gaveTwo();
    for (let times = 0; times < 2; times += 1)
      expect(valueIn(await remove(hana.browser, version)).versions).toEqual([]);
    expect(await holders(hana)).toEqual([]);
    expect(await person(ana, hana)).toMatchObject({
      card: null,
      receipts: expect.arrayContaining([
        expect.objectContaining({ direction: 'got', takenBackAt: expect.any(Number) }),
      ]),
    });
    expect((await recap(ana))?.exchange).toMatchObject({ state: 'exchanged', card: null });
    expect((await recap(hana))?.exchange).toMatchObject({ state: 'exchanged', revoked: true });
    expect((await ana.browser.get(`/api/me/contacts/${mixerId}.vcf`)).status).toBe(404);
    expect((await ana.browser.get('/api/me/contacts/all.csv')).text).not.toContain('side@example.com');
  });

  it('[C37] what was offered of it before brings nothing when it is accepted', async () => {
    const { mixerId, host, guests } = await openMixer(server(), ['Ana', 'Hana']);
    await startRound(server(), mixerId, host.id);
    const [ana, hana] = guests as [Guest, Guest];
    const { id: version } = await add(hana.browser);
    valueIn(await remove(hana.browser, version));
    await exchangeCards(
      server(),
      mixerId,
      { id: hana.id, gives: ['email'], version },
      { id: ana.id, gives: [] },
    );
    const holders = async (browser: Browser) => valueIn(await browser.call('GET /api/me/card/holders'));
    await eventually(async () => expect(await holders(ana.browser)).toHaveLength(1));
    expect(await holders(hana.browser)).toEqual([]);
    expect((await ana.browser.get('/api/me/contacts/all.vcf')).text).toBe('');
  });

  it('[C39] two lives that become one keep the cards of both, and who holds one keeps holding it', async () => {
    const { ana, hana, version, mixerId, offerId, person, recap } = await gaveTwo();
    const other = server().browser();
    const kept = await other.arrive({ name: 'Hana' });
    const own = await add(other, { label: '会社の名刺', email: 'office@example.com' });
    await server().identities.merge(hana.id, kept);
    expect(
      valueIn(await other.call('GET /api/me'))
        .versions.map(({ id }) => id)
        .sort(),
    ).toEqual([own.id, version].sort());
    expect((await person(ana, { ...hana, id: kept })).card).toEqual(given);
    expect((await recap(ana))?.card).toEqual(given);
    valueIn(await change(other, version, { email: 'tide@example.com' }));
    expect((await recap(ana))?.card).toEqual({ ...given, email: 'tide@example.com' });
    valueIn(await other.call('POST /api/me/card/takeBack', { body: { mixerId, offerId } }));
    await eventually(async () => expect((await recap(ana))?.exchange).toMatchObject({ card: null }));
    await eventually(async () => expect((await person(ana, { ...hana, id: kept })).card).toBeNull());
  });

  it('[V18] a card changed by somebody who became one with another life is told under both ids', async () => {
    const guest = server().browser();
    const old = await guest.arrive({ name: 'Hana' });
    const other = server().browser();
    const kept = await other.arrive({ name: 'Hana' });
    await server().identities.merge(old, kept);
    // As a mixer that knows them by the old one does.
    await server().people.load([old]);
    const told: string[] = [];
    const off = server().people.onChange((id) => told.push(id));
    await add(other);
    off();
    expect(told.sort()).toEqual([kept, old].sort());
  });

  it('[C40] my export has them, and a deletion takes them', async () => {
    const { ana, hana, version, person } = await gaveTwo();
    expect(await exported(hana.browser)).toContain('"label": "個人の名刺"');
    valueIn(await hana.browser.call('POST /api/me/delete', { body: { sure: true } }));
    expect((await person(ana, hana)).card).toBeNull();
    const left = await server().pool.query('select from card_version where id = $1', [version]);
    expect(left.rowCount).toBe(0);
  });

  it('[C41] somebody is found by what stands on the card they gave me', async () => {
    const { ana, hana } = await gaveTwo();
    await add(hana.browser, { label: 'もう一枚', company: '山の出版' });
    const found = async (q: string) => {
      const { text } = await ana.browser.get(`/api/me/people?q=${encodeURIComponent(q)}`);
      const { rows } = ContactPage.parse(JSON.parse(text).value);
      return rows.map(({ person }) => person.name);
    };
    expect(await found('波の')).toEqual(['Hana']);
    expect(await found('著者')).toEqual(['Hana']);
    for (const hidden of ['山の', '個人の名刺', 'もう一枚']) expect(await found(hidden)).toEqual([]);
  });
});
