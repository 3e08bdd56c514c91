import { expect, it } from 'vitest';
import { FROM_JOURNAL, OWNED } from '../../../server/src/adapters/postgres/owned.ts';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { eventually } from '../../support/eventually.ts';
import { type Browser, valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { type Guest, openMixer, startRound } from '../../support/smallMixer.ts';

describeOnDatabases('coming back', startHttpServer, (server) => {
  let mails = 0;
  const newAddress = () => `person${++mails}@example.com`;

  async function codeFor(browser: Browser, address: string): Promise<string> {
    valueIn(await browser.call('POST /api/auth/code', { body: { address, language: 'ja' } }));
    server().clock.forward(10);
    const [mail] = await server().outbox.latest(1);
    if (mail?.to !== address) throw new Error('no mail came');
    return /\b\d{6}\b/.exec(mail.text)?.[0] ?? '';
  }
  const enter = (browser: Browser, address: string, code: string, merge = false) =>
    browser.call('POST /api/auth/enter', { body: { address, code, merge } });
  async function prove(browser: Browser, address: string, merge = false) {
    return valueIn(await enter(browser, address, await codeFor(browser, address), merge));
  }
  const me = async (browser: Browser) => valueIn(await browser.call('GET /api/me'));

  it('[M10] a guest keeps everything by a mail address, in the same browser and session', async () => {
    const guest = server().browser();
    const id = await guest.arrive({ name: '花子' });
    const cookie = guest.cookieHeader();
    const address = newAddress();
    expect(await prove(guest, address)).toEqual({ outcome: 'kept' });
    expect(guest.cookieHeader()).toBe(cookie);
    expect((await me(guest)).personId).toBe(id);
    expect(valueIn(await guest.call('GET /api/me/ways-in'))).toEqual({ address, passkeys: [], sessions: 1 });
  });

  it('[M11] on a second device the same address is the same person; upper case is the same address', async () => {
    const first = server().browser();
    const id = await first.arrive({ name: '花子' });
    const address = newAddress();
    await prove(first, address);
    const second = server().browser();
    expect(valueIn(await enter(second, address.toUpperCase(), await codeFor(second, address)))).toEqual({
      outcome: 'signed_in',
    });
    expect(await me(second)).toMatchObject({ personId: id, profile: { name: '花子' } });
  });

  it('[M12] the link of the mail holds the same code, and both are used up by either', async () => {
    const guest = server().browser();
    await guest.arrive({});
    const address = newAddress();
    const code = await codeFor(guest, address);
    const [mail] = await server().outbox.latest(1);
    const link = /http\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(new URL(link).pathname).toBe('/sign-in');
    const inLink = new URLSearchParams(new URL(link).hash.slice(1));
    expect(Object.fromEntries(inLink)).toEqual({ address, code });
    valueIn(await enter(guest, address, code));
    expect((await enter(guest, address, code)).reply).toEqual({ ok: false, code: 'wrong_code' });
  });

  it('[M13] a code of more than 15 minutes, a wrong one, and any after five guesses open nothing', async () => {
    const guest = server().browser();
    await guest.arrive({});
    const old = newAddress();
    const code = await codeFor(guest, old);
    await server().pool.query("update auth_verification set expires_at = now() - interval '1 second'");
    expect((await enter(guest, old, code)).reply).toEqual({ ok: false, code: 'wrong_code' });

    const guessed = newAddress();
    const right = await codeFor(guest, guessed);
    const [{ left }] = (
      await server().pool.query(
        'select extract(epoch from expires_at - now())::int as left from auth_verification where identifier like $1',
        [`%${guessed}`],
      )
    ).rows;
    expect(left).toBeGreaterThan(14 * 60);
    expect(left).toBeLessThanOrEqual(15 * 60);
    const wrong = right === '000000' ? '111111' : '000000';
    for (let i = 0; i < 5; i++)
      expect((await enter(guest, guessed, wrong)).reply).toEqual({ ok: false, code: 'wrong_code' });
    expect((await enter(guest, guessed, right)).reply).toEqual({ ok: false, code: 'wrong_code' });
  });

  it('[M14] the code stands nowhere but in the mail', async () => {
    const guest = server().browser();
    await guest.arrive({});
    const address = newAddress();
    const code = await codeFor(guest, address);
    const { rows } = await server().pool.query('select * from auth_verification');
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(server().logged.join('')).not.toContain(code);
    expect(server().logged.join('')).not.toContain(address);
  });

  it('[M15] whether an address is known shows in no answer', async () => {
    const known = server().browser();
    await known.arrive({});
    const address = newAddress();
    await prove(known, address);
    const asker = server().browser();
    await asker.arrive({});
    const answers = [];
    for (const to of [address, newAddress()]) {
      const asked = await asker.call('POST /api/auth/code', { body: { address: to, language: 'en' } });
      const tried = await enter(asker, to, '000000');
      answers.push([asked.status, asked.text, tried.status, tried.text]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('[M16] codes to one address, and guesses at it, have their limits', async () => {
    const guest = server().browser();
    await guest.arrive({});
    const address = newAddress();
    const body = { address, language: 'en' as const };
    for (let i = 0; i < 5; i++) valueIn(await guest.call('POST /api/auth/code', { body }));
    expect((await guest.call('POST /api/auth/code', { body })).reply).toEqual({
      ok: false,
      code: 'rate_limited',
    });
    for (let i = 0; i < 20; i++) await enter(guest, address, '000000');
    expect((await enter(guest, address, '000000')).reply).toEqual({ ok: false, code: 'rate_limited' });
  });

  it('[M17] two guests that prove to be one have one life: meetings, notes, roles and seats', async () => {
    const { host, mixerId, guests } = await openMixer(server(), ['Ana', '花子']);
    await startRound(server(), mixerId, host.id);
    const [ana, hanako] = guests as [Guest, Guest];
    const about = { mixerId, personId: hanako.id };
    valueIn(
      await ana.browser.call('PUT /api/me/notes/:mixerId/:personId', {
        params: about,
        body: { note: '漁港' },
      }),
    );
    valueIn(
      await hanako.browser.call('PUT /api/me/notes/:mixerId/:personId', {
        params: { mixerId, personId: ana.id },
        body: { note: 'about Ana', again: 'no' },
      }),
    );
    await server().command(mixerId, { type: 'EndRound', by: host.id, round: 1 });
    const contactsOf = async (browser: Browser) => valueIn(await browser.call('GET /api/me/people')).total;
    await eventually(async () => expect(await contactsOf(ana.browser)).toBe(1));
    const address = newAddress();
    const phone = server().browser();
    const kept = await phone.arrive({ name: 'Ana on her phone' });
    await prove(phone, address);

    expect(await prove(ana.browser, address, true)).toEqual({ outcome: 'signed_in' });
    for (const browser of [ana.browser, phone]) {
      expect((await me(browser)).personId).toBe(kept);
      const recap = valueIn(await browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } }));
      expect(recap.people.map((one) => [one.person.name, one.note.note])).toEqual([['花子', '漁港']]);
      expect(valueIn(await browser.call('GET /api/me/mixers')).map((one) => one.mixerId)).toEqual([mixerId]);
    }
    expect(server().identities.idsOf(kept)).toEqual([kept, ana.id]);

    const theirs = valueIn(await hanako.browser.call('GET /api/me/recap/:mixerId', { params: { mixerId } }));
    expect(theirs.people.map((one) => [one.person.name, one.note.note])).toEqual([
      ['Ana on her phone', 'about Ana'],
    ]);
    expect(theirs.people[0]?.person.personId).toBe(kept);
    for (const personId of [kept, ana.id])
      expect(
        valueIn(
          await hanako.browser.call('GET /api/me/notes/:mixerId/:personId', {
            params: { mixerId, personId },
          }),
        ).note,
      ).toBe('about Ana');
    for (const browser of [phone, hanako.browser]) expect(await contactsOf(browser)).toBe(1);
    expect(await server().people.neverTogether([kept, hanako.id])).toHaveLength(1);
  });

  it('[M18] without the wish to merge the guest’s life stays apart', async () => {
    const address = newAddress();
    const phone = server().browser();
    const kept = await phone.arrive({ name: 'Ana' });
    await prove(phone, address);
    const borrowed = server().browser();
    const other = await borrowed.arrive({ name: 'Someone else' });
    await prove(borrowed, address);
    expect((await me(borrowed)).personId).toBe(kept);
    expect(server().identities.nowOf(other)).toBe(other);
  });

  it('[M19] a host who became one with another person still hosts', async () => {
    const { host, mixerId } = await openMixer(server(), []);
    const address = newAddress();
    const phone = server().browser();
    await phone.arrive({ name: 'Host on a phone' });
    await prove(phone, address);
    await prove(host.browser, address, true);
    const page = valueIn(await phone.call('GET /api/host/:mixerId', { params: { mixerId } }));
    const settings = { ...page.settings, name: 'renamed' };
    valueIn(await phone.call('PUT /api/host/:mixerId/settings', { params: { mixerId }, body: settings }));
  });

  it('[M20] signing out everywhere ends every session at once', async () => {
    const address = newAddress();
    const [one, other] = [server().browser(), server().browser()];
    await one.arrive({ name: 'Ana' });
    await prove(one, address);
    await prove(other, address);
    await me(other);
    valueIn(await one.call('POST /api/auth/sign-out-everywhere'));
    for (const browser of [one, other])
      expect((await browser.call('GET /api/me')).reply).toEqual({ ok: false, code: 'not_signed_in' });
    const back = server().browser();
    await prove(back, address);
    expect((await me(back)).profile?.name).toBe('Ana');
  });

  it('[M21] a passkey answer that is none, or for nobody’s question, opens nothing', async () => {
    const guest = server().browser();
    await guest.arrive({ name: 'Ana' });
    const { options } = valueIn(await guest.call('POST /api/auth/passkey/ask'));
    expect(options).toMatchObject({ challenge: expect.any(String) });
    const answer = { id: 'x', rawId: 'x', type: 'public-key', response: {}, clientExtensionResults: {} };
    for (const body of [{ answer }, { answer: {} }])
      expect((await guest.call('POST /api/auth/passkey/enter', { body })).reply).toEqual({
        ok: false,
        code: 'wrong_passkey',
      });
    valueIn(await guest.call('POST /api/me/passkeys/offer'));
    expect((await guest.call('POST /api/me/passkeys', { body: { answer } })).reply).toEqual({
      ok: false,
      code: 'wrong_passkey',
    });
  });

  it('[M22] every table that names a person says what a merge and a deletion do with it', async () => {
    const { rows } = await server().pool.query<{ table: string; column: string }>(`
      select c.conrelid::regclass::text as table, a.attname as column
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f' and c.confrelid = 'person'::regclass`);
    const settled = new Set([
      ...OWNED.map(({ table, owner }) => `${table}.${owner}`),
      ...FROM_JOURNAL.map(({ table, person }) => `${table}.${person}`),
      'sign_in.person_id',
      'person_alias.kept_id',
    ]);
    const named = rows.map(({ table, column }) => `${table}.${column}`);
    const about = /\.(about|other)_id$/; // whom somebody else's row is about
    expect(named.filter((name) => !settled.has(name) && !about.test(name))).toEqual([]);
  });
});
