import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here } from '../support/evening.ts';
import { accepted, type Connection, createPerson } from '../support/person.ts';
import { type Program, runProgram } from '../support/program.ts';

const CROWD = 11;
const TMPDIR = mkdtempSync(join(tmpdir(), 'enishi-demos-'));
let demo: Program;
let url: string;
let code: string;
let hostLink: { mixerId: string; key: string };

beforeAll(async () => {
  const env = { PORT: '0', GRACE_MS: '2000', NEXT_MS: '300', TRUST_PROXY: 'true', TMPDIR };
  demo = runProgram('demo', { env });
  const [, origin, joins, mixerId, key] = await demo.says(
    /Join it +(\S+)\/m\/(\w+)[\s\S]*Host it +\S+\/host\/([\w-]+)#([\w-]+)[\s\S]*Ctrl-C/,
  );
  url = here(origin).replace('localhost', '127.0.0.1');
  code = here(joins);
  hostLink = { mixerId: here(mixerId), key: here(key) };
});
afterAll(async () => {
  await demo.stop();
  rmSync(TMPDIR, { recursive: true, force: true });
});

const partnerIn = ({ mine }: ReturnType<Connection['view']>) => mine.room?.partners[0];

describe.concurrent('with simulated people', () => {
  it('[X1] the demo is a mixer full of life: eleven come by themselves, marked as simulated, and say hello', async () => {
    const { mixerId, key } = hostLink;
    const host = await createPerson(url);
    accepted(await host.call('POST /api/host/:mixerId/role', { params: { mixerId }, body: { key } }));
    const console = await host.connect(mixerId, 'console');
    const { people } = here(
      await console.sees((view) => view.console?.people.length === CROWD && view.console),
    );
    expect(people.every(({ person }) => person.simulated && person.name !== '')).toBe(true);
    expect(new Set(people.map(({ person }) => person.industry)).size).toBe(CROWD);
    await console.sees(({ shared }) => shared.lobby.ready === CROWD);

    // Someone real comes and is paired with one of them.
    const ana = await createPerson(url);
    await ana.introduce({ name: 'Ana', industry: '62', languages: ['en'] });
    const page = accepted(await ana.call('GET /api/mixers/:code', { params: { code } }));
    expect(page).toMatchObject({ rehearsal: true, joined: CROWD });
    const seat = await ana.connect(page.mixerId);
    await seat.does('mixer:join', { pledge: true });
    await console.sees(({ shared }) => shared.lobby.ready === CROWD + 1);
    await console.does('round:start', { round: 0 });
    const room = await seat.sees(({ mine }) => mine.room);
    const partner = here(room.partners[0]);
    expect(partner.person.simulated).toBe(true);
    expect(partner.presence).toEqual({ state: 'here', media: 'text', mic: false, camera: false });
    expect(room.pass?.others).toEqual([]);
    expect(here(console.view().console).rooms).toHaveLength((CROWD + 1) / 2);

    const { roomId } = room;
    await seat.sees(({ mine }) => mine.room?.chat.some(({ from }) => from.simulated), 40_000);
    const before = here(seat.view().mine.room).chat.length;
    for (const text of ['Good evening', 'What do you do?', 'I build software'])
      await seat.does('chat:send', { to: roomId, text });
    await seat.does('card:offer', { roomId, to: partner.person.personId, fields: [], reason: '' });
    const answered = await seat.sees((view) => {
      const exchange = partnerIn(view)?.exchange;
      return exchange?.state === 'exchanged' || (exchange?.state === 'offered' && exchange.notNow)
        ? exchange
        : null;
    }, 12_000);
    if (answered.state === 'exchanged') expect(answered.card?.email).toMatch(/@example\.com$/);
    // Three messages in a row get one reply.
    await seat.sees(({ mine }) => mine.room?.chat.at(-1)?.from.simulated, 40_000);
    expect(here(seat.view().mine.room).chat).toHaveLength(before + 4);
    await seat.does('topic:draw', { roomId, drawn: room.topic.drawn });
    await seat.sees(({ mine }) => mine.room?.topic.drawn === room.topic.drawn + 1);
    seat.close();
    console.close();
  });

  it('[X2] a place to try alone needs no profile; two for an address, and they are in no list', async () => {
    const from = { address: '203.0.113.7' };
    const begin = async (headers: Record<string, string>) => {
      const person = await createPerson(url);
      const answer = await fetch(`${url}/api/try`, {
        method: 'POST',
        headers: { cookie: person.cookie, 'content-type': 'application/json', ...headers },
        body: '{"language":"ja"}',
      });
      return { person, reply: await answer.json() };
    };
    const here = { 'x-forwarded-for': from.address };
    const tries = await Promise.all([1, 2, 3, 4].map(() => begin(here)));
    const codes = tries.map(({ reply }) => (reply.ok ? 'ok' : reply.code)).sort();
    expect(codes).toEqual(['ok', 'ok', 'try_limit', 'try_limit']);

    const [first] = tries.filter(({ reply }) => reply.ok);
    if (!first) throw new Error('no try');
    const { mixerId } = first.reply.value;
    const listed = accepted(await first.person.call('GET /api/mixers'));
    expect(listed.map((page) => page.mixerId)).not.toContain(mixerId);
    const console = await first.person.connect(mixerId, 'console');
    await console.sees(({ shared }) => shared.lobby.here === CROWD, 20_000);
    expect(console.view().shared).toMatchObject({ rehearsal: true, phase: { kind: 'lobby' } });
    expect(console.view().mine.host).toBe(true);
    console.close();
  });

  it('[X3] a rehearsal is a private twin with the same settings, and the host finds a place in it', async () => {
    const host = await createPerson(url);
    await host.introduce({ name: 'Host $& 縁', industry: '70', languages: ['ja'] });
    const name = `${'夜'.repeat(70)}$&🎏🎏`;
    const made = { name, purpose: 'p', capacity: 5, roundMs: 60_000, access: 'open', rounds: 4 } as const;
    const { mixerId } = accepted(await host.call('POST /api/mixers', { body: made }));
    const asked = { params: { mixerId }, body: { language: 'ja' as const } };
    const twin = accepted(await host.call('POST /api/host/:mixerId/rehearsal', asked));
    const page = accepted(await host.call('GET /api/host/:mixerId', { params: { mixerId: twin.mixerId } }));
    expect(page).toMatchObject({
      rehearsal: true,
      twinOf: mixerId,
      settings: { capacity: 5, rounds: 4, access: 'code' },
    });
    expect(page.settings.name.endsWith('🎏') || page.settings.name.endsWith('夜')).toBe(true);
    accepted(await host.call('POST /api/host/:mixerId/rehearsal', asked));
    expect(await host.call('POST /api/host/:mixerId/rehearsal', asked)).toEqual({
      ok: false,
      code: 'try_limit',
    });

    // The host finds a place among them.
    const seat = await host.connect(twin.mixerId);
    await seat.sees(({ shared }) => shared.lobby.ready === 4, 20_000);
    await seat.does('mixer:join', { pledge: true });
    await seat.sees(({ shared }) => shared.lobby.ready === 5);
    await seat.does('round:start', { round: 0 });
    await seat.sees(({ shared }) => shared.phase.kind === 'round' && shared.phase.startsAt <= Date.now());
    await seat.does('round:end', { round: 1 });
    await seat.sees(({ shared }) => shared.phase.kind === 'intermission');
    const listed = accepted(await host.call('GET /api/mixers'));
    expect(listed.map((one) => one.mixerId)).toContain(mixerId);
    expect(listed.map((one) => one.mixerId)).not.toContain(twin.mixerId);
    seat.close();
  });
});

describe('when it ends', () => {
  it('[X4] everything of the demo goes with it', async () => {
    expect(readdirSync(TMPDIR)).not.toEqual([]);
    expect(await demo.stop('SIGINT')).toBe(0);
    expect(demo.output()).not.toMatch(/"level":[56]0/);
    expect(readdirSync(TMPDIR)).toEqual([]);
  });

  it("[X4] a demo that can't start says why and leaves nothing", async () => {
    const program = runProgram('demo', { env: { PORT: 'http', TMPDIR } });
    expect(await program.ended).toBe(1);
    expect(readdirSync(TMPDIR)).toEqual([]);
    expect(program.output()).toMatch(/^The demo did not start\. PORT is "http"/m);
  });
});
