import { expect, it } from 'vitest';
import { readDecks } from '../../../server/src/decks/readDecks.ts';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { eventually } from '../../support/eventually.ts';
import { someone, valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { openMixer, settings, startRound } from '../../support/smallMixer.ts';

const decks = readDecks(new URL('../../../docs/examples/', import.meta.url).pathname, 'en');

describeOnDatabases(
  'mixers',
  (pool) => startHttpServer(pool, { hostDecks: decks }),
  (server) => {
    it('[T32] a deck of the host’s is offered, chosen and drawn, and read in recap, search and files; one that is not here is refused', async () => {
      const deck = 'own-harbour-work';
      const { reply: offered } = await server().browser().call('GET /api/decks');
      expect(offered).toEqual({ ok: true, value: [...decks.values()] });
      const { host, mixerId, guests } = await openMixer(server(), ['Ana', '花子'], { deck });
      const gone = { ...settings(), deck: 'own-gone' as const };
      const refused = { ok: false, code: 'unknown_deck' };
      expect((await host.browser.call('POST /api/mixers', { body: gone })).reply).toEqual(refused);
      const changed = { params: { mixerId }, body: gone };
      expect((await host.browser.call('PUT /api/host/:mixerId/settings', changed)).reply).toEqual(refused);

      await startRound(server(), mixerId, host.id);
      const [ana] = guests;
      if (!ana) throw new Error('nobody joined');
      const { people } = valueIn(
        await ana.browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } }),
      );
      expect(people[0]?.talks[0]?.topics[0]).toMatch(/^own-harbour-work-/);
      await server().command(mixerId, { type: 'EndRound', by: host.id, round: 1 });
      const found = async (word: string) =>
        (await ana.browser.get(`/api/me/people?q=${encodeURIComponent(word)}`)).text.match(/"personId"/g)
          ?.length;
      const [first] = people[0]?.talks[0]?.topics ?? [];
      const question = decks.get(deck)?.cards.find(({ id }) => id === first)?.question.ja ?? '';
      const words = question.replace(/\{\{\w+\}\}/g, '').slice(0, 12);
      await eventually(async () => expect(await found(words)).toBe(1));
      expect((await ana.browser.get('/api/me/export.zip')).status).toBe(200);
    });

    it('[N1] a mixer is made by someone with a name; its links name this server', async () => {
      const browser = server().browser();
      await browser.arrive();
      const refused = await browser.call('POST /api/mixers', { body: settings() });
      expect(refused.reply).toEqual({ ok: false, code: 'profile_required' });
      await browser.call('PUT /api/me/profile', { body: someone });
      const created = valueIn(await browser.call('POST /api/mixers', { body: settings() }));
      expect(created.code).toMatch(/^[A-HJ-NP-Z]{8}$/);
      expect(created.participantUrl).toBe(`${server().url}/m/${created.code}`);
      expect(created.hostUrl).toMatch(new RegExp(`^${server().url}/host/${created.mixerId}#[\\w-]{22}$`));
    });

    it('[N2] the page of a mixer has its host and how many come from which industries, and no name of theirs', async () => {
      const { created, guests, host } = await openMixer(server(), ['Ana', '花子', 'Ben']);
      const page = await server()
        .browser()
        .call('GET /api/mixers/:code', { params: { code: created.code } });
      expect(valueIn(page)).toMatchObject({
        name: '異業種の夜',
        hostName: '主催 太郎',
        hostOrganisation: '縁の会',
        joined: 3,
        families: { food: 1, info: 1, public: 1 },
        full: false,
        rehearsal: false,
        mine: { joined: false, left: false, removed: false, awaited: false, host: false },
      });
      expect(page.text).not.toMatch(/Ana|花子|Ben/);
      for (const { id } of guests) expect(page.text).not.toContain(id);
      const mine = async ({ browser }: { browser: typeof host.browser }) =>
        valueIn(await browser.call('GET /api/mixers/:code', { params: { code: created.code } })).mine;
      expect(await mine(host)).toMatchObject({ joined: false, host: true });
      expect(await mine(guests[0] ?? host)).toEqual({
        joined: true,
        left: false,
        removed: false,
        awaited: false,
        host: false,
      });
    });

    it('[N101] the page knows who is awaited in a room, who left and who was taken out; who left without a talk has a recap', async () => {
      const { created, guests, host, mixerId } = await openMixer(server(), ['Ana', '花子', 'Ben', 'Cleo']);
      const [ana] = guests;
      if (!ana) throw new Error('nobody joined');
      const mine = async () =>
        valueIn(await ana.browser.call('GET /api/mixers/:code', { params: { code: created.code } })).mine;
      const leave = () => server().command(mixerId, { type: 'LeaveMixer', by: ana.id });
      const recap = async () =>
        valueIn(await ana.browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } }));
      await leave();
      expect(await mine()).toEqual({
        joined: false,
        left: true,
        removed: false,
        awaited: false,
        host: false,
      });
      expect((await recap()).people).toEqual([]);
      await server().command(mixerId, { type: 'JoinMixer', by: ana.id, pledge: true });
      await startRound(server(), mixerId, host.id);
      expect(await mine()).toEqual({ joined: true, left: false, removed: false, awaited: true, host: false });
      await leave();
      expect(await mine()).toEqual({
        joined: false,
        left: true,
        removed: false,
        awaited: false,
        host: false,
      });
      await server().command(mixerId, { type: 'RemovePerson', by: host.id, person: ana.id });
      expect(await mine()).toMatchObject({ joined: false, left: false, removed: true });
    });

    it('[N3] a code is found as people type it; another is not found', async () => {
      const { created } = await openMixer(server(), []);
      const { code } = created;
      const browser = server().browser();
      const find = async (typed: string) =>
        (await browser.call('GET /api/mixers/:code', { params: { code: typed } })).reply;
      for (const typed of [code.toLowerCase(), `${code.slice(0, 4)}-${code.slice(4)}`, ` ${code} `])
        expect(await find(typed)).toMatchObject({ ok: true, value: { code } });
      for (const typed of ['ABCDEFGH', 'x', "' or 1=1", '%00', '<b>', 'あ'.repeat(500)])
        expect(await find(typed)).toEqual({ ok: false, code: 'unknown_code' });
    });

    it('[N4] the home page lists the mixers that are open to all, and only those', async () => {
      const open = await openMixer(server(), ['Ana'], { access: 'open', name: 'ひらかれた会' });
      const closed = await openMixer(server(), ['Ben'], { access: 'code' });
      const browser = server().browser();
      const listed = async () => valueIn(await browser.call('GET /api/mixers')).map(({ mixerId }) => mixerId);
      await eventually(async () => expect(await listed()).toContain(open.mixerId));
      expect(await listed()).not.toContain(closed.mixerId);
      await server().command(open.mixerId, { type: 'EndMixer', by: open.host.id, round: 0 });
      await eventually(async () => expect(await listed()).not.toContain(open.mixerId));
    });

    it('[N5] a full mixer says so', async () => {
      const { created } = await openMixer(server(), ['Ana', 'Ben'], { capacity: 2 });
      const browser = server().browser();
      const page = valueIn(await browser.call('GET /api/mixers/:code', { params: { code: created.code } }));
      expect(page).toMatchObject({ joined: 2, full: true });
    });

    it('[N6] only hosts see and change the settings', async () => {
      const { mixerId, guests, host } = await openMixer(server(), ['Ana']);
      const params = { mixerId };
      const nobody = server().browser();
      const body = settings({ name: '新しい名前' });
      for (const { browser, code } of [
        { browser: guests[0]?.browser ?? nobody, code: 'not_host' },
        { browser: nobody, code: 'not_signed_in' },
      ]) {
        const answers = [
          await browser.call('GET /api/host/:mixerId', { params }),
          await browser.call('PUT /api/host/:mixerId/settings', { params, body }),
          await browser.call('POST /api/host/:mixerId/link', { params }),
          await browser.call('POST /api/host/:mixerId/rehearsal', { params, body: { language: 'ja' } }),
        ];
        for (const { reply } of answers) expect(reply).toEqual({ ok: false, code });
      }
      const changed = valueIn(await host.browser.call('PUT /api/host/:mixerId/settings', { params, body }));
      expect(changed.settings.name).toBe('新しい名前');
      expect(valueIn(await host.browser.call('GET /api/host/:mixerId', { params }))).toEqual({
        ...changed,
        reach: 'local',
        rehearsal: false,
        twinOf: null,
      });
    });

    it('[N7] the key of the host link makes a host of who has it; a new link makes the old one useless', async () => {
      const { mixerId, created, guests, host } = await openMixer(server(), ['Ana', 'Ben']);
      const [ana, ben] = guests;
      const params = { mixerId };
      const trade = async (browser: typeof host.browser, url: string) =>
        (
          await browser.call('POST /api/host/:mixerId/role', {
            params,
            body: { key: url.slice(url.indexOf('#') + 1) },
          })
        ).reply;
      const wrong = { ok: false, code: 'wrong_host_key' };
      if (!ana || !ben) throw new Error('nobody came');
      expect(await trade(ana.browser, '#wrong-key')).toEqual(wrong);
      expect(await trade(ana.browser, created.hostUrl)).toEqual({ ok: true, value: {} });
      expect(await trade(ana.browser, created.hostUrl)).toEqual({ ok: true, value: {} });
      const { hostUrl } = valueIn(await ana.browser.call('POST /api/host/:mixerId/link', { params }));
      expect(await trade(ben.browser, created.hostUrl)).toEqual(wrong);
      expect(await trade(ben.browser, hostUrl)).toEqual({ ok: true, value: {} });
      const other = await openMixer(server(), []);
      const elsewhere = await ben.browser.call('POST /api/host/:mixerId/role', {
        params: { mixerId: other.mixerId },
        body: { key: hostUrl.slice(hostUrl.indexOf('#') + 1) },
      });
      expect(elsewhere.reply).toEqual(wrong);
    });

    it('[N8] a rehearsal is a twin that says so; trying alone needs no profile and has its limit', async () => {
      const { mixerId, host } = await openMixer(server(), []);
      const twin = valueIn(
        await host.browser.call('POST /api/host/:mixerId/rehearsal', {
          params: { mixerId },
          body: { language: 'ja' },
        }),
      );
      const page = valueIn(
        await host.browser.call('GET /api/host/:mixerId', { params: { mixerId: twin.mixerId } }),
      );
      expect(page).toMatchObject({ rehearsal: true, twinOf: mixerId });
      const alone = server().browser();
      await alone.arrive();
      const attempt = async () => (await alone.call('POST /api/try', { body: { language: 'en' } })).reply;
      expect(await attempt()).toMatchObject({ ok: true });
      expect(await attempt()).toMatchObject({ ok: true });
      expect(await attempt()).toEqual({ ok: false, code: 'try_limit' });
      expect(server().tried[0]).toEqual({ address: '127.0.0.1', language: 'en' });
    });

    it('[N9] the QR code is a picture of the participant link', async () => {
      const { created } = await openMixer(server(), []);
      const browser = server().browser();
      const picture = await browser.get(`/api/mixers/${created.code}/qr.svg`);
      expect(picture.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
      expect(picture.text).toMatch(/^<svg .*<\/svg>\s*$/s);
      expect((await browser.get('/api/mixers/ABCDEFGH/qr.svg')).status).toBe(404);
    });

    it('[N10] an id that cannot be one is not found, like any other', async () => {
      const browser = server().browser();
      await browser.arrive(someone);
      for (const mixerId of ['x', '../../etc/passwd', "'; drop table person; --", 'no-such-mixer', '%00'])
        expect((await browser.call('GET /api/host/:mixerId', { params: { mixerId } })).reply).toEqual({
          ok: false,
          code: 'unknown_mixer',
        });
    });
  },
);
