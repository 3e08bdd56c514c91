import type { OwnCard } from '@enishi/shared/contactCard';
import { expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { eventually } from '../../support/eventually.ts';
import { someone, valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { eveningOfTwo } from '../../support/letters.ts';
import { makePerson } from '../../support/makePerson.ts';
import { exchangeCards, type Guest, openMixer, startRound } from '../../support/smallMixer.ts';

const emptyNote = {
  note: '',
  insight: '',
  hint: '',
  promise: '',
  strength: null,
  strengthLine: '',
  again: null,
};

describeOnDatabases('my own things', startHttpServer, (server) => {
  /** Two who sit together, and a third person who was never near. */
  async function pair() {
    const opened = await openMixer(server(), ['Ana', '花子']);
    await startRound(server(), opened.mixerId, opened.host.id);
    const [ana, hanako] = opened.guests as [Guest, Guest];
    const stranger = server().browser();
    const strangerId = await stranger.arrive({ name: 'Stranger' });
    return { ...opened, ana, hanako, stranger: { browser: stranger, id: strangerId } };
  }
  const card = (name: string): OwnCard => ({
    email: `${name}@example.com`,
    link: `https://example.com/${name}`,
  });

  it('[P1] first contact makes a guest who is the same person from then on', async () => {
    const browser = server().browser();
    const me = valueIn(await browser.call('POST /api/session'));
    expect(me).toEqual({
      personId: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/),
      profile: null,
      card: { email: '', link: '' },
      versions: [],
    });
    expect(valueIn(await browser.call('POST /api/session'))).toEqual(me);
    expect(valueIn(await browser.call('GET /api/me'))).toEqual(me);
  });

  it('[P24] signing out leaves a browser without a person', async () => {
    const browser = server().browser();
    const first = await browser.arrive();
    expect((await browser.send('POST', '/api/auth/sign-out')).status).toBe(200);
    expect((await browser.call('GET /api/me')).reply).toEqual({ ok: false, code: 'not_signed_in' });
    expect(await browser.arrive()).not.toBe(first);
  });

  it.each([
    ['emoji', '👩‍🔬 はなこ 🇯🇵'],
    ['right to left', 'محمد بن سلمان'],
    ['markup', '<script>alert(1)</script>'],
    ['quotes', `O'Neil "Jr." \\ & ; --`],
    ['combined', 'が\u3099 Z\u0351\u036b'],
    ['sixty letters', '縁'.repeat(60)],
  ])('[P30] a profile comes back as it was written: %s', async (_, name) => {
    const browser = server().browser();
    await browser.arrive({
      ...someone,
      name,
      intro: name,
      purpose: name,
      gives: [{ tag: 'design', text: name }],
    });
    const { profile } = valueIn(await browser.call('GET /api/me'));
    expect(profile).toMatchObject({
      name,
      intro: name,
      purpose: name,
      gives: [{ tag: 'design', text: name }],
    });
  });

  it('[P30] only name and industry are asked for, and an industry must be one', async () => {
    const browser = server().browser();
    await browser.arrive();
    const put = async (body: unknown) => (await browser.send('PUT', '/api/me/profile', { body })).status;
    expect(await put({ name: 'Ana', industry: '62' })).toBe(200);
    expect(await put({ name: 'Ana', industry: '00' })).toBe(400);
    expect(await put({ name: 'Ana', industry: 'Q' })).toBe(400);
    expect(await put({ name: '   ', industry: '62' })).toBe(400);
    expect(await put({ industry: '62' })).toBe(400);
    expect(await put({ name: 'x'.repeat(200), industry: '62' })).toBe(400);
  });

  it.each([
    { email: 'not an address', link: '' },
    { email: 'a@example.com\r\nBcc: b@example.com', link: '' },
    { email: '', link: 'javascript:alert(1)' },
    { email: '', link: 'data:text/html,x' },
    { email: '', link: 'https://example.com/"onmouseover="x' },
    { email: '', link: `https://example.com/${'x'.repeat(300)}` },
  ])('[P31] a card takes addresses only: %j', async (body) => {
    const browser = server().browser();
    await browser.arrive();
    expect((await browser.call('PUT /api/me/card', { body })).reply).toEqual({
      ok: false,
      code: 'invalid_payload',
    });
  });

  it('[P32] without a session nothing of mine can be read or written', async () => {
    const nobody = server().browser();
    const ids = { mixerId: 'mixer-123', personId: 'person-123' };
    const answers = [
      await nobody.call('GET /api/me'),
      await nobody.call('PUT /api/me/profile', { body: someone }),
      await nobody.call('PUT /api/me/card', { body: card('x') }),
      await nobody.call('GET /api/me/mixers'),
      await nobody.call('GET /api/me/recap/:mixerId', { params: ids }),
      await nobody.call('GET /api/me/notes/:mixerId/:personId', { params: ids }),
      await nobody.call('PUT /api/me/notes/:mixerId/:personId', { params: ids }),
      await nobody.get('/api/me/contacts/mixer-123.vcf'),
      await nobody.get('/api/me/contacts/mixer-123/person-123.vcf'),
    ];
    for (const { status, reply } of answers)
      expect({ status, reply }).toEqual({ status: 401, reply: { ok: false, code: 'not_signed_in' } });
  });

  it('[P33] a note is kept with the person it is about, and only its author reads it', async () => {
    const { ana, hanako, stranger, mixerId } = await pair();
    const about = { params: { mixerId, personId: hanako.id } };
    const note = { ...emptyNote, note: '漁港の話 🐟', insight: 'なるほど', again: 'yes' as const };
    expect(valueIn(await ana.browser.call('GET /api/me/notes/:mixerId/:personId', about))).toEqual(emptyNote);
    valueIn(await ana.browser.call('PUT /api/me/notes/:mixerId/:personId', { ...about, body: note }));
    expect(valueIn(await ana.browser.call('GET /api/me/notes/:mixerId/:personId', about))).toEqual(note);

    for (const { browser } of [hanako, stranger]) {
      for (const personId of [hanako.id, ana.id]) {
        const path = { params: { mixerId, personId } };
        const { text } = await browser.call('GET /api/me/notes/:mixerId/:personId', path);
        expect(text).not.toContain('漁港');
      }
      expect((await browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } })).text).not.toContain(
        '漁港',
      );
    }
  });

  it('[P34] nobody writes about people they did not meet', async () => {
    const { ana, stranger, host, mixerId } = await pair();
    const write = async (who: Guest, personId: string) =>
      (
        await who.browser.call('PUT /api/me/notes/:mixerId/:personId', {
          params: { mixerId, personId },
          body: { ...emptyNote, again: 'no' },
        })
      ).reply;
    const refused = { ok: false, code: 'not_together' };
    expect(await write(stranger, ana.id)).toEqual(refused);
    expect(await write(ana, stranger.id)).toEqual(refused);
    expect(await write(ana, ana.id)).toEqual(refused);
    expect(await write(host, ana.id)).toEqual(refused);
    expect(await server().people.neverTogether([ana.id, stranger.id])).toEqual([]);
  });

  it('[P38] a recap tells what others saw in me once it is over and two wrote, each word once and never by whom', async () => {
    const { mixerId, ana, hanako } = await eveningOfTwo(server());
    const strengths = async (of: Guest) =>
      valueIn(await of.browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } })).strengths;
    const params = { mixerId, personId: ana.id };
    const body = { ...emptyNote, strength: 'listensClosely' as const };
    valueIn(await hanako.browser.call('PUT /api/me/notes/:mixerId/:personId', { params, body }));
    expect(await strengths(ana)).toEqual([]);
    for (const [simulated, strength] of [
      [true, 'asksWell'],
      [false, 'listensClosely'],
      [false, 'asksWell'],
    ] as const) {
      const author = await makePerson(server().pool, { simulated });
      await server().pool.query(
        'insert into note (mixer_id, person_id, about_id, body, updated_at) values ($1, $2, $3, $4, 1)',
        [mixerId, author, ana.id, { ...emptyNote, strength }],
      );
      if (simulated) expect(await strengths(ana)).toEqual([]);
    }
    expect([...(await strengths(ana))].sort()).toEqual(['asksWell', 'listensClosely']);
    expect(await strengths(hanako)).toEqual([]);
    await server().pool.query(`delete from note where mixer_id = $1 and about_id = $2`, [mixerId, ana.id]);
  });

  it('[P35] whom one talked with twice stands once in it, with both talks and one note', async () => {
    const { host, mixerId, guests } = await openMixer(server(), ['Ana', '花子'], { allowRepeats: true });
    const [ana, hanako] = guests as [Guest, Guest];
    await startRound(server(), mixerId, host.id);
    await server().command(mixerId, { type: 'EndRound', by: host.id, round: 1 });
    await server().command(mixerId, { type: 'StartRound', by: host.id, round: 1 });
    server().clock.forward(15_000);
    const params = { mixerId, personId: hanako.id };
    const body = { ...emptyNote, note: '一つのメモ' };
    valueIn(await ana.browser.call('PUT /api/me/notes/:mixerId/:personId', { params, body }));
    const { people } = valueIn(await ana.browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } }));
    expect(people).toMatchObject([
      { person: { personId: hanako.id }, talks: [{ round: 1 }, { round: 2 }], note: { note: '一つのメモ' } },
    ]);
    expect(new Set(people[0]?.talks.map(({ roomId }) => roomId)).size).toBe(2);
  });

  it('[P35] a recap has the people in the order of meeting with my words, and is for those who were there', async () => {
    const { ana, hanako, stranger, mixerId } = await pair();
    valueIn(
      await ana.browser.call('PUT /api/me/notes/:mixerId/:personId', {
        params: { mixerId, personId: hanako.id },
        body: { ...emptyNote, promise: '記事を送る' },
      }),
    );
    const recap = valueIn(await ana.browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } }));
    expect(recap).toMatchObject({ name: '異業種の夜', purpose: '違う仕事の話を聞く' });
    expect(recap.people).toHaveLength(1);
    expect(recap.people[0]).toMatchObject({
      person: { personId: hanako.id, name: '花子', industry: '62' },
      talks: [{ round: 1 }],
      card: null,
      exchange: { state: 'none' },
      note: { promise: '記事を送る' },
    });
    expect(recap.people[0]?.talks[0]?.topics.length).toBeGreaterThan(0);
    const theirs = await stranger.browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } });
    expect(theirs.reply).toEqual({ ok: false, code: 'not_joined' });
    const unknown = await ana.browser.call('GET /api/me/recap/:mixerId', {
      params: { mixerId: 'no-such-mixer' },
    });
    expect(unknown.reply).toEqual({ ok: false, code: 'unknown_mixer' });
  });

  it('[P36] what a profile keeps private is nowhere in the recap of another', async () => {
    const { ana, hanako, mixerId } = await pair();
    const secrets = { goal: 'GOAL-SECRET', bored: 'BORED-SECRET', intro: 'INTRO-SECRET' };
    await hanako.browser.call('PUT /api/me/profile', {
      body: { ...someone, name: '花子', role: '企画', ...secrets },
    });
    const { text } = await ana.browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } });
    expect(text).toContain('企画');
    expect(text).not.toContain('SECRET');
  });

  it('[P37] my mixers are those I took part in or host', async () => {
    const { ana, host, stranger, mixerId } = await pair();
    const mine = async ({ browser }: Guest) => valueIn(await browser.call('GET /api/me/mixers'));
    await eventually(async () =>
      expect(await mine(ana)).toEqual([expect.objectContaining({ mixerId, host: false, phase: 'round' })]),
    );
    expect(await mine(host)).toEqual([expect.objectContaining({ mixerId, host: true, name: '異業種の夜' })]);
    expect(await mine(stranger)).toEqual([]);
  });

  it('[C25] a card shows exactly the fields that were given to me, only after the exchange', async () => {
    const { ana, hanako, stranger, mixerId } = await pair();
    await hanako.browser.call('PUT /api/me/card', { body: card('hanako') });
    await hanako.browser.call('PUT /api/me/profile', {
      body: { ...someone, name: '花子', furigana: 'はなこ', role: '企画', company: '青空商事' },
    });
    await ana.browser.call('PUT /api/me/card', { body: card('ana') });
    const recap = async ({ browser }: Guest) =>
      valueIn(await browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } })).people[0];

    expect(JSON.stringify(await recap(ana))).not.toContain('example.com');
    await exchangeCards(
      server(),
      mixerId,
      { id: hanako.id, gives: ['email', 'company'] },
      { id: ana.id, gives: [] },
    );
    const got = { name: '花子', furigana: 'はなこ', company: '青空商事', email: 'hanako@example.com' };
    expect((await recap(ana))?.card).toEqual(got);
    expect((await recap(ana))?.exchange).toMatchObject({ state: 'exchanged', card: got, gave: [] });
    expect((await recap(hanako))?.card).toEqual({ name: 'Ana' });
    const others = await stranger.browser.get(`/api/me/contacts/${mixerId}/${hanako.id}.vcf`);
    expect(others.status).toBe(404);
  });

  it('[C26] a card follows its owner: an edit is seen, a revocation takes it away', async () => {
    const { ana, hanako, mixerId } = await pair();
    await hanako.browser.call('PUT /api/me/card', { body: card('hanako') });
    const offerId = await exchangeCards(
      server(),
      mixerId,
      { id: hanako.id, gives: ['email'] },
      { id: ana.id, gives: [] },
    );
    const recap = async () =>
      valueIn(await ana.browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } })).people[0];
    await hanako.browser.call('PUT /api/me/card', { body: card('new') });
    expect((await recap())?.card?.email).toBe('new@example.com');
    await server().command(mixerId, { type: 'RevokeCard', by: hanako.id, offerId });
    expect((await recap())?.card).toBeNull();
    expect(JSON.stringify(await recap())).not.toContain('example.com');
    expect((await ana.browser.get(`/api/me/contacts/${mixerId}/${hanako.id}.vcf`)).status).toBe(404);
  });

  it('[C27] a contact file holds the given fields with the mixer, the day and the topics', async () => {
    const { ana, hanako, mixerId } = await pair();
    await hanako.browser.call('PUT /api/me/card', { body: card('hanako') });
    await exchangeCards(
      server(),
      mixerId,
      { id: hanako.id, gives: ['email'] },
      { id: ana.id, gives: ['link'] },
    );
    const one = await ana.browser.get(
      `/api/me/contacts/${mixerId}/${hanako.id}.vcf?language=ja&timeZone=Asia/Tokyo`,
    );
    expect(one.headers.get('content-type')).toBe('text/vcard; charset=utf-8');
    expect(one.headers.get('content-disposition')).toContain(encodeURIComponent('花子.vcf'));
    const unfolded = one.text.replaceAll('\r\n ', '');
    expect(unfolded).toContain('EMAIL;TYPE=INTERNET:hanako@example.com');
    expect(unfolded).toMatch(/NOTE:異業種の夜 \(\d{4}-\d\d-\d\d\)\\n.+。/);
    expect(unfolded).not.toContain('{{');
    expect(unfolded).not.toContain('URL:');
    const all = await hanako.browser.get(`/api/me/contacts/${mixerId}.vcf?language=en&timeZone=No/Where`);
    expect(all.text.match(/BEGIN:VCARD/g)).toHaveLength(1);
    expect(all.text).toContain('FN:Ana\r\n');
    expect(all.text).not.toContain('EMAIL');
  });

  it('[C27] without a card there is no contact file', async () => {
    const { ana, hanako, mixerId } = await pair();
    for (const path of [`${mixerId}.vcf`, `${mixerId}/${hanako.id}.vcf`, `${mixerId}/..%2F..%2Fx.vcf`])
      expect((await ana.browser.get(`/api/me/contacts/${path}`)).status).toBe(404);
  });
});
