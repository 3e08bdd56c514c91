import { expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { someone, valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { settings } from '../../support/smallMixer.ts';

/** A string of markup, in every field that takes text. */
const markup = '<img src=x onerror=alert(1)>';

describeOnDatabases('the door', startHttpServer, (server) => {
  const guest = async () => {
    const browser = server().browser();
    await browser.arrive(someone);
    return browser;
  };
  const invalid = { ok: false, code: 'invalid_payload' };

  it.each([
    ['nothing', ''],
    ['broken JSON', '{"name":'],
    ['a bare word', 'hello'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['a string', '"name"'],
    ['wrong types', JSON.stringify({ name: 7, industry: ['62'] })],
    ['objects for text', JSON.stringify({ name: { $ne: null }, industry: '62' })],
    ['NUL', JSON.stringify({ ...someone, name: 'a\0b' })],
    ['half a surrogate pair', '{"name":"a\\ud83d","industry":"62"}'],
    ['too many gives', JSON.stringify({ ...someone, gives: Array(6).fill({ tag: 'design', text: '' }) })],
    ['200 letters', JSON.stringify({ ...someone, name: 'x'.repeat(200) })],
    ['not a language', JSON.stringify({ ...someone, languages: ['xx'] })],
    ['lists 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ])('[N11] a body that does not fit is refused without harm: %s', async (_, raw) => {
    const browser = await guest();
    const answer = await browser.send('PUT', '/api/me/profile', { raw });
    expect({ status: answer.status, reply: answer.reply }).toEqual({ status: 400, reply: invalid });
    expect(valueIn(await browser.call('GET /api/me')).profile).toMatchObject(someone);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('[N11] the declared type of a body opens no way around the schema: %s', async (type) => {
    const browser = await guest();
    const answer = await browser.send('PUT', '/api/me/profile', {
      raw: 'name=Eve&industry=62',
      headers: { 'content-type': type },
    });
    expect(answer.reply).toEqual(invalid);
  });

  it('[N12] a body over 256 KB is refused as too large', async () => {
    const browser = await guest();
    const raw = JSON.stringify({ ...someone, intro: 'x'.repeat(1_000_000) });
    const answer = await browser.send('PUT', '/api/me/profile', { raw });
    expect({ status: answer.status, reply: answer.reply }).toEqual({
      status: 413,
      reply: { ok: false, code: 'payload_too_large' },
    });
  });

  it('[N13] __proto__, constructor and unknown keys change nothing', async () => {
    const browser = await guest();
    const raw = `{"name":"Ana","industry":"62","__proto__":{"isAdmin":true,"sells":true},
      "constructor":{"prototype":{"isAdmin":true}},"personId":"someone-else","simulated":true}`;
    expect((await browser.send('PUT', '/api/me/profile', { raw })).status).toBe(200);
    const me = valueIn(await browser.call('GET /api/me'));
    expect(me.profile).toMatchObject({ name: 'Ana', sells: false });
    expect(JSON.stringify(me)).not.toMatch(/isAdmin|someone-else|simulated/);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });

  it('[N14] markup in any field stays text', async () => {
    const browser = await guest();
    const profile = {
      ...someone,
      name: markup,
      furigana: markup,
      role: markup,
      company: markup,
      purpose: markup,
      intro: markup,
    };
    const saved = await browser.call('PUT /api/me/profile', { body: profile });
    expect(saved.headers.get('content-type')).toMatch(/^application\/json/);
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
    expect(valueIn(saved).profile).toMatchObject(profile);
  });

  const foreign = [
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://127.0.0.1:1',
    'garbage',
  ];
  it.each(foreign)('[N15] a page of another origin changes nothing: %s', async (origin) => {
    const browser = await guest();
    const headers = { origin };
    const answers = [
      await browser.send('PUT', '/api/me/profile', { body: { ...someone, name: 'Eve' }, headers }),
      await browser.send('POST', '/api/session', { headers }),
      await browser.send('POST', '/api/mixers', { body: settings(), headers }),
      await browser.send('POST', '/api/try', { body: { language: 'ja' }, headers }),
      await browser.send('POST', '/api/auth/sign-out', { headers }),
      await browser.send('DELETE', '/api/me', { headers }),
    ];
    for (const { status, reply } of answers)
      expect({ status, reply }).toEqual({ status: 403, reply: { ok: false, code: 'foreign_origin' } });
    expect(valueIn(await browser.call('GET /api/me')).profile?.name).toBe(someone.name);
  });

  it('[N15] our own origin and none at all may change things', async () => {
    const browser = await guest();
    for (const headers of [{}, { origin: server().url }, { origin: server().url.toUpperCase() }])
      expect((await browser.call('PUT /api/me/profile', { body: someone, headers })).status).toBe(200);
  });

  it('[N16] nothing else of the auth library can be reached', async () => {
    const browser = await guest();
    const paths = [
      ...['sign-in/anonymous', 'sign-up/email', 'sign-in/email', 'update-user', 'delete-user'],
      ...['delete-anonymous-user', 'revoke-sessions', 'change-email', 'request-password-reset'],
    ];
    for (const path of paths) expect((await browser.send('POST', `/api/auth/${path}`)).status).toBe(404);
    for (const path of ['get-session', 'list-sessions', 'ok', 'error', ''])
      expect((await browser.get(`/api/auth/${path}`)).status).toBe(404);
  });

  it('[N17] what is not there is a 404 in JSON, and nothing under /api is kept by a cache', async () => {
    const browser = await guest();
    const answer = await browser.get('/api/no/such/thing');
    expect(answer.status).toBe(404);
    expect(answer.reply).toEqual({ ok: false, code: 'not_found' });
    expect((await browser.call('GET /api/me')).headers.get('cache-control')).toBe('no-store');
    expect((await browser.send('DELETE', '/api/me')).reply).toEqual({ ok: false, code: 'not_found' });
    expect((await browser.get('/api/me/notes/%E0%A4%A/x')).reply).toEqual(invalid);
  });

  it('[N18] a surprise is answered without detail and logged once without anybody’s words', async () => {
    const browser = await guest();
    const { people, logged } = server();
    const failing = { ...people };
    people.saveProfile = async () => {
      const query = new Error(`Failed query: update person ... params: 山田 花子`);
      throw Object.assign(query, {
        query: 'update person',
        cause: Object.assign(new Error('Key (name)=(山田 花子) already exists'), {
          severity: 'ERROR',
          code: '23505',
          detail: '山田 花子',
        }),
      });
    };
    const from = logged.length;
    const answer = await browser.call('PUT /api/me/profile', { body: someone });
    people.saveProfile = failing.saveProfile;
    expect(answer.text).toBe('{"ok":false,"code":"internal"}');
    const errors = logged.slice(from).filter((line) => JSON.parse(line).level >= 50);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('23505');
    expect(errors[0]).toContain('profiles.ts');
    expect(errors[0]).not.toContain('花子');
  });

  it('[N19] no name, cookie, card or code is ever in the log', async () => {
    const browser = server().browser();
    await browser.arrive({ ...someone, name: 'Nagano Kei' });
    await browser.call('PUT /api/me/card', { body: { email: 'kei@example.com', link: '' } });
    const created = valueIn(
      await browser.call('POST /api/mixers', { body: settings({ name: 'Secret Name' }) }),
    );
    await browser.call('GET /api/mixers/:code', { params: { code: created.code } });
    await browser.get(`/m/${created.code}`);
    const log = server().logged.join('');
    const [token = ''] = [...browser.cookies.values()];
    const words = [created.code, created.hostUrl.slice(-22), decodeURIComponent(token), token.slice(0, 32)];
    for (const word of ['Nagano', 'kei@', 'Secret Name', ...words]) expect(log).not.toContain(word);
  });
});
