import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigurationError, readConfig } from '../../server/src/config.ts';
import { type Evening, here, mailOf, openEvening } from '../support/evening.ts';
import { accepted, createPerson } from '../support/person.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { freePort, type Program, runProgram } from '../support/program.ts';
import { knock, openBare, seatAt } from '../support/rawSocket.ts';

const EXAMPLE_DECK = new URL('../../docs/examples/harbour-work.json', import.meta.url);
const PUBLIC_URL = 'https://enishi.example';
const METRICS_TOKEN = 'a-token-of-the-operator';
const folder = mkdtempSync(join(tmpdir(), 'enishi-operating-'));
const home = join(folder, 'home');
const backup = join(folder, 'enishi.backup');
const [TLS_CERT, TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
const QUICK = { GRACE_MS: '2000', NEXT_MS: '300', PUBLIC_URL };

/** Words that only people may read. */
const SECRET = [
  'Quentin Quill',
  'Rosalind Rook',
  'whispered in a room',
  'shouted in the lobby',
  'a private reason',
];

let server: Program;
let url: string;
let evening: Evening;
let postgres: TestPostgres | null = null;

const inTls = { key: '', url: '' };

beforeAll(async () => {
  const request = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=enishi.example',
  ];
  execFileSync('openssl', [...request, '-keyout', TLS_KEY, '-out', TLS_CERT], { stdio: 'ignore' });
  // The certificate is nobody's: the clients of this file take it as it is.
  inTls.key = process.env.NODE_TLS_REJECT_UNAUTHORIZED ?? '';
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const port = await freePort();
  url = `https://127.0.0.1:${port}`;
  const env = {
    ...QUICK,
    PORT: String(port),
    HOST: '127.0.0.1',
    ENISHI_DATA: home,
    TLS_CERT,
    TLS_KEY,
    METRICS_TOKEN,
  };
  server = runProgram('main', { env: { ...env, TRUST_PROXY: '1', LOG_LEVEL: 'debug' } });
  [postgres] = await Promise.all([startPostgres(), server.says(/Data /)]);
});
afterAll(async () => {
  await server.stop();
  await postgres?.stop();
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = inTls.key;
  rmSync(folder, { recursive: true, force: true });
});

describe('the configuration', () => {
  const wrong: Record<string, string[]> = {
    PORT: ['65536', '-1', 'http', ' ', '0x50', '3000.5'],
    DATABASE_URL: ['mysql://u:hidden@h/d', 'hidden'],
    PUBLIC_URL: [
      'enishi.example',
      'ftp://enishi.example',
      'https://enishi.example/path',
      'https://u:p@enishi.example',
    ],
    TLS_CERT: ['/nowhere/cert.pem'],
    TRUST_PROXY: ['yes', '10.0.0.0/x', '1.2.3.4.5', 'loopback;'],
    METRICS_TOKEN: ['hidden'],
    LIVEKIT_URL: ['https://livekit.example.org', 'livekit'],
    LIVEKIT_API_SECRET: ['short'],
    TURN_URLS: ['turn.example.org', 'stun:stun.example.org'],
    TURN_SECRET: ['hidden'],
    ICE_SERVERS: ['stun.example.org', 'stun:a,http://b'],
    LOG_LEVEL: ['loud'],
    NEXT_MS: ['60001', 'soon'],
    GRACE_MS: ['99', '1e3'],
    LOBBY_LEAD_MS: ['-1'],
    POOL_MIN_LEFT_MS: ['600001'],
    HOST_GONE_MS: ['999'],
    IDLE_END_MS: ['999'],
  };
  const complaint = (env: Record<string, string>): string => {
    try {
      readConfig(env);
    } catch (error) {
      if (error instanceof ConfigurationError) return error.message;
    }
    return 'no complaint';
  };

  it('[N41] that is wrong names the variable and what it should be, and shows no secret', () => {
    for (const [name, values] of Object.entries(wrong))
      for (const value of values) {
        const sentence = complaint({
          TLS_KEY: '/nowhere/key.pem',
          ...(name !== 'TLS_CERT' && { TLS_KEY: '' }),
          [name]: value,
        });
        expect(sentence).toMatch(new RegExp(`^${name} .*(should be|can be read)`));
        expect(sentence).not.toContain('hidden');
      }
    expect(complaint({ TLS_CERT })).toMatch(/TLS_CERT and TLS_KEY belong together/);
    expect(complaint({ LIVEKIT_API_KEY: 'a-key' })).toMatch(/^LIVEKIT_URL, .* belong together/);
    expect(complaint({ TURN_URLS: 'turn:turn.example.org' })).toMatch(/TURN_URLS and TURN_SECRET belong/);
    expect(complaint({ TLS_CERT: TLS_KEY, TLS_KEY: TLS_CERT })).toMatch(/^TLS_CERT and TLS_KEY should be/);
  });

  it('[N41] that is right is taken, an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', LOG_LEVEL: '', HOST: '' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
    });
    expect(readConfig({ PUBLIC_URL: 'https://enishi.example:8443/' }).publicUrl).toBe(
      'https://enishi.example:8443',
    );
    for (const value of ['true', '2', '10.0.0.1, 192.168.0.0/16', 'loopback,::1/128'])
      expect(complaint({ TRUST_PROXY: value })).toBe('no complaint');
  });

  it('[N41] [T31] that cannot be used stops the start with one sentence', async () => {
    const withWrongDeck = join(folder, 'decked');
    mkdirSync(join(withWrongDeck, 'decks'), { recursive: true });
    writeFileSync(join(withWrongDeck, 'decks/harbour.json'), '{"cards": []}');
    const starts: [Record<string, string>, RegExp][] = [
      [{ PORT: 'http' }, /^Enishi did not start\. PORT is "http"/],
      [{ ENISHI_DATA: join(TLS_CERT, 'below') }, /ENISHI_DATA is /],
      [{ ENISHI_DATA: withWrongDeck }, /decks\/harbour\.json, line 1, column 1: a deck was expected/],
      [
        { DATABASE_URL: 'postgres://u:hidden@127.0.0.1:1/none', ENISHI_DATA: join(folder, 'x') },
        /DATABASE_URL: /,
      ],
    ];
    for (const [env, sentence] of starts) {
      const program = runProgram('main', { env });
      expect(await program.ended).toBe(1);
      expect(program.output()).toMatch(sentence);
      expect(program.output().trim().split('\n')).toHaveLength(1);
      expect(program.output()).not.toContain('hidden');
    }
  });
});

describe('one server, one place', () => {
  it('[N42] a second one on the same data directory ends at once and names the holder', async () => {
    const second = runProgram('main', { env: { PORT: '0', ENISHI_DATA: home } });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(new RegExp(`^Enishi did not start\\. .*${server.pid}`));
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('[N42] a port that is taken is named', async (context) => {
    if (!postgres) return context.skip();
    const { port } = new URL(url);
    const env = {
      PORT: port,
      HOST: '127.0.0.1',
      ENISHI_DATA: join(folder, 'other'),
      DATABASE_URL: postgres.url,
    };
    const second = runProgram('main', { env });
    expect(await second.ended).toBe(1);
    expect(second.output()).toBe(
      `Enishi did not start. PORT is ${port}, but another program listens there already.\n`,
    );
  });
});

describe('under its own certificate and address', () => {
  it('[N43] the address decides links, cookies, the Origin check and the policy', async () => {
    const host = await createPerson(url);
    expect(host.cookie).toMatch(/^__Secure-/);
    const session = await fetch(`${url}/api/session`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(session.headers.getSetCookie()[0]).toMatch(/Secure/i);
    await host.introduce({ name: 'Host', industry: '70' });
    const made = accepted(await host.call('POST /api/mixers', { body: { name: 'n', purpose: 'p' } }));
    expect(made.participantUrl).toBe(`${PUBLIC_URL}/m/${made.code}`);
    expect(made.hostUrl).toMatch(new RegExp(`^${PUBLIC_URL}/host/${made.mixerId}#`));
    const page = await fetch(`${url}/`);
    expect(page.headers.get('content-security-policy')).toContain('wss://enishi.example');
    expect(page.headers.get('strict-transport-security')).toBeTruthy();
    for (const [origin, let_in] of [
      [PUBLIC_URL, true],
      [url, false],
      ['http://enishi.example', false],
    ] as const) {
      const socket = await openBare(url, { origin });
      expect([origin, typeof socket]).toEqual([origin, let_in ? 'object' : 'number']);
      if (typeof socket === 'object') socket.terminate();
      const headers = { origin, cookie: host.cookie, 'content-type': 'application/json' };
      const put = await fetch(`${url}/api/me/card`, {
        method: 'PUT',
        headers,
        body: '{"email":"","link":""}',
      });
      expect([origin, put.status]).toEqual([origin, let_in ? 200 : 403]);
    }
  });

  it('[N44] the numbers are for who has the token, also through a proxy', async () => {
    const read = (headers: Record<string, string>) => fetch(`${url}/metrics`, { headers });
    expect((await read({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
    expect(
      (await read({ 'x-forwarded-for': '127.0.0.1', authorization: 'Bearer wrong-token-16ch' })).status,
    ).toBe(404);
    const numbers = await read({
      'x-forwarded-for': '203.0.113.7',
      authorization: `Bearer ${METRICS_TOKEN}`,
    });
    expect(await numbers.text()).toContain('enishi_participants');
  });

  it('[N45] https and wss carry the whole job; a rehearsal reaches its own server too', async () => {
    evening = await openEvening(url, ['Quentin Quill', 'Rosalind Rook'], {
      name: 'An evening that may be named',
    });
    await doTheJob(evening);
    const { host, mixerId } = evening;
    const twin = accepted(
      await host.call('POST /api/host/:mixerId/rehearsal', { params: { mixerId }, body: { language: 'en' } }),
    );
    const console = await host.connect(twin.mixerId, 'console');
    await console.sees(({ shared }) => shared.lobby.here === 11, 20_000);
    console.close();
  });
});

/** A room, words, a card, a call for help and a report. */
async function doTheJob({ startRound, pair, console }: Evening): Promise<void> {
  await startRound();
  const [one, other] = await pair();
  const { roomId } = here(one.seat.view().mine.room);
  await one.seat.does('chat:send', { to: roomId, text: 'whispered in a room' });
  await one.seat.does('chat:send', { to: 'lobby', text: 'shouted in the lobby' });
  await console.does('message:send', { to: 'all', text: 'shouted in the lobby, to all' });
  await one.seat.does('card:offer', {
    roomId,
    to: other.person.personId,
    fields: ['email'],
    reason: 'a private reason',
  });
  const offerId = await other.seat.sees(({ mine }) => {
    const exchange = mine.room?.partners[0]?.exchange;
    return exchange?.state === 'asked' && exchange.offerId;
  });
  await other.seat.does('card:answer', { offerId, answer: 'accept', fields: ['email'] });
  await other.seat.does('help:call', { text: 'a private reason to call' });
  const call = await console.sees((view) => view.console?.calls[0]);
  await console.does('help:answer', { callId: call.callId, text: 'a private reason to answer' });
  await one.seat.does('thanks:give', { roomId, to: other.person.personId });
  await other.seat.does('report:send', {
    roomId,
    about: one.person.personId,
    kind: 'other',
    text: 'a private reason to report',
  });
  await console.does('round:end', { round: 1 });
  await one.seat.sees(({ shared }) => shared.phase.kind === 'intermission');
}

describe('the data', () => {
  it('[N46] of a stopped server: nothing that people wrote is in the log, though it told everything', async () => {
    const { guests, host, code } = evening;
    evening.close();
    expect(await server.stop()).toBe(0);
    const log = server.output();
    expect(log).toMatch(/"level":20.*RoundStarted|RoundStarted.*"level":20|RoundStarted/);
    expect(log).not.toMatch(/"level":[56]0/);
    const tokens = [...guests.map(({ person }) => person.cookie), host.cookie].flatMap(
      (cookie) => cookie.split('=')[1] ?? [],
    );
    const mails = guests.map(({ name }) => mailOf(name));
    for (const secret of [
      ...SECRET,
      ...mails,
      ...tokens,
      code,
      'An evening that may be named',
      METRICS_TOKEN,
    ])
      expect([secret, log.includes(secret)]).toEqual([secret, false]);
  });

  it('[N47] [D18] goes through a backup from the embedded database into PostgreSQL, and the evening goes on there', async (context) => {
    if (!postgres) return context.skip();
    const decks = join(home, 'decks');
    mkdirSync(decks, { recursive: true });
    copyFileSync(EXAMPLE_DECK, join(decks, 'harbour-work.json'));
    const saved = runProgram('backup', { env: { ENISHI_DATA: home }, args: [backup] });
    expect([await saved.ended, saved.output()]).toEqual([0, expect.stringContaining(backup)]);
    expect(statSync(backup).mode & 0o777).toBe(0o600);

    const env = { DATABASE_URL: postgres.url, ENISHI_DATA: join(folder, 'moved') };
    const brought = runProgram('restore', { env, args: [backup] });
    expect([await brought.ended, brought.output()]).toEqual([0, expect.stringContaining(backup)]);
    expect(readFileSync(join(folder, 'moved', 'decks', 'harbour-work.json'))).toEqual(
      readFileSync(EXAMPLE_DECK),
    );
    const again = runProgram('restore', { env, args: [backup] });
    expect(await again.ended).toBe(1);

    const port = await freePort();
    const moved = runProgram('main', {
      env: { ...QUICK, ...env, PORT: String(port), HOST: '127.0.0.1', TRUST_PROXY: 'loopback' },
    });
    await moved.says(/Data +PostgreSQL/);
    const second = runProgram('main', { env: { ...env, PORT: '0', ENISHI_DATA: join(folder, 'second') } });
    try {
      const at = `http://127.0.0.1:${port}`;
      const [one, other] = evening.guests;
      const before = here(one).person;
      const headers = { cookie: before.cookie };
      const recap = await (await fetch(`${at}/api/me/recap/${evening.mixerId}`, { headers })).json();
      expect(recap.value.people).toEqual([
        expect.objectContaining({ card: expect.objectContaining({ email: mailOf(here(other).name) }) }),
      ]);
      const { refusal, socket } = await knock(at, { auth: seatAt(evening.mixerId), headers });
      expect(refusal).toBeNull();
      socket.disconnect();
      const later = await openEvening(at, ['Quentin Quill', 'Rosalind Rook']);
      await doTheJob(later);
      later.close();
      // One that was started beside it waited a while and gave up; nobody was taken for lost.
      expect(await second.ended).toBe(1);
      expect(second.output()).toMatch(
        new RegExp(`^Enishi did not start\\. The database is in use by enishi process ${moved.pid} on `),
      );
    } finally {
      expect(await moved.stop()).toBe(0);
    }
  });
});
