import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/src/adapters/postgres/database/openDatabase.ts';
import { accepted, type Connection, createPerson, type Person } from '../support/person.ts';
import { seededChance } from '../support/seededChance.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { pgliteWorker } from '../support/testDatabases.ts';
import { type Acknowledged, wander } from '../support/wanderer.ts';

const PEOPLE = 200;
/** Each kills the server at another moment; every fourth leaves it dead over the round's end. */
const SEEDS = Array.from({ length: 30 }, (_, nr) => 7_001 + nr * 37);
const ROUND_MS = 12_000;
const ENV = { NEXT_MS: '1000', GRACE_MS: '30000', LOG_LEVEL: 'error' };
const INDUSTRIES = ['01', '11', '41', '49', '56', '62', '69', '85', '86', '90'];

type Seat = { person: Person; seat: Connection };
type Place = { roomId: string; partners: string[]; endsAt: number; agreed: boolean; round: number } | null;

describe('a server that is killed in the middle', () => {
  let server: RunningServer | undefined;
  let dataDir = '';
  afterAll(async () => {
    await server?.kill().catch(() => undefined);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('[D60] loses and doubles nothing that was acknowledged, and everybody is back in the same room with the same partner and clock', async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'enishi-killed-'));
    server = await startServer({ dataDir, env: ENV });
    const { port, url } = server;
    const { mixerId, seats, host } = await gather(url);
    await host.does('round:start', { round: 0 });

    const acknowledged: Acknowledged[] = [];
    const wanderers = seats.map(({ person, seat }, nr) =>
      wander(person, seat, seededChance(nr + 1), acknowledged),
    );
    const restarts: number[] = [];
    let keptPlaces = 0;

    for (const [nr, seed] of SEEDS.entries()) {
      const chance = seededChance(seed);
      await pass(200 + chance.below(2_000));
      const before = new Map(seats.map(({ person, seat }) => [person.personId, placeOf(seat)]));
      await server.kill();
      if (nr % 4 === 0) await pass(boundaryAfter(seats));
      const began = Date.now();
      server = await startServer({ dataDir, port, env: ENV });
      restarts.push(Date.now() - began);
      await Promise.all(seats.map(({ seat }) => seat.isConnected()));
      for (const { person, seat } of seats) {
        const view = await seat.sees(
          ({ mine, shared }) => shared.lobby.here > 0 && mine.status === 'ready' && { mine, shared },
          20_000,
        );
        const was = before.get(person.personId) ?? null;
        const phase = view.shared.phase;
        if (!was || phase.kind !== 'round' || phase.round !== was.round || phase.endsAt <= Date.now())
          continue;
        const is = placeOf(seat);
        expect(is?.roomId, `seed ${seed}: the same room`).toBe(was.roomId);
        expect(is?.partners, `seed ${seed}: the same partner`).toEqual(was.partners);
        if (is?.agreed === was.agreed) expect(is.endsAt, `seed ${seed}: the same clock`).toBe(was.endsAt);
        keptPlaces += 1;
      }
    }
    await Promise.all(wanderers.map((wanderer) => wanderer.stop()));
    for (const { seat } of seats) seat.close();
    host.close();
    await server.stop();
    server = undefined;

    restarts.sort((a, b) => a - b);
    console.log(
      `${SEEDS.length} kills, ${acknowledged.length} acknowledged actions, ${keptPlaces} places kept; ` +
        `restart ms: median ${restarts[restarts.length >> 1]}, max ${restarts.at(-1)}`,
    );
    expect(keptPlaces).toBeGreaterThan(PEOPLE);
    await expectNothingLost(dataDir, mixerId, acknowledged);
  });
});

async function gather(url: string): Promise<{ mixerId: string; seats: Seat[]; host: Connection }> {
  const owner = await createPerson(url);
  await owner.introduce({ name: 'Host', industry: '70' });
  const settings = {
    name: 'Killed',
    purpose: 'To survive.',
    rounds: 20,
    roundMs: ROUND_MS,
    breakMs: 3_000,
    auto: true,
    allowRepeats: true,
  };
  const { mixerId } = accepted(await owner.call('POST /api/mixers', { body: settings }));
  const host = await owner.connect(mixerId, 'console');
  const seats: Seat[] = [];
  for (let nr = 0; nr < PEOPLE; nr += 1) {
    const person = await createPerson(url);
    await person.introduce({ name: `Person ${nr}`, industry: INDUSTRIES[nr % INDUSTRIES.length] ?? '62' });
    const seat = await person.connect(mixerId);
    await seat.does('mixer:join', { pledge: true });
    seats.push({ person, seat });
  }
  return { mixerId, seats, host };
}

function placeOf(seat: Connection): Place {
  const { room } = seat.view().mine;
  if (!room) return null;
  const partners = room.partners.map(({ person }) => person.personId).sort();
  return { roomId: room.roomId, partners, endsAt: room.endsAt, agreed: room.wish.agreed, round: room.round };
}

/** Long enough for the running phase to end while nobody is there. */
function boundaryAfter(seats: readonly Seat[]): number {
  const phase = seats[0]?.seat.view().shared.phase;
  const until =
    phase?.kind === 'round' ? phase.endsAt : phase?.kind === 'intermission' ? (phase.nextStartsAt ?? 0) : 0;
  return Math.max(0, Math.min(ROUND_MS, until - Date.now() + 300));
}

/** Reads the data directory of the stopped server: each acknowledged act is there once. */
async function expectNothingLost(
  dataDir: string,
  mixerId: string,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const database = await openDatabase({ dataDir, workerFile: await pgliteWorker() });
  try {
    const { pool } = database;
    const messages = await pool.query<{ id: string }>('select id from message where mixer_id = $1', [
      mixerId,
    ]);
    const events = await pool.query<{ version: number; body: Record<string, string> }>(
      'select version, body from event where mixer_id = $1 order by version',
      [mixerId],
    );
    const kept = new Set(messages.rows.map(({ id }) => id));
    const chats = acknowledged.filter(({ name }) => name === 'chat:send');
    expect(chats.filter(({ person, commandId }) => !kept.has(`${person}.${commandId}`))).toEqual([]);

    expect(events.rows.map(({ version }) => version)).toEqual(events.rows.map((_, nr) => nr + 1));
    const bodies = events.rows.map(({ body }) => body);
    const offered = bodies.filter(({ type }) => type === 'CardOffered').map(({ offerId }) => offerId);
    expect(new Set(offered).size).toBe(offered.length);
    const exchanged = bodies.filter(({ type }) => type === 'CardsExchanged').map(({ offerId }) => offerId);
    expect(new Set(exchanged).size).toBe(exchanged.length);
    const agreedTo = acknowledged
      .filter(({ name }) => name === 'card:answer')
      .map(({ payload }) => (payload as { offerId: string }).offerId);
    expect(agreedTo.filter((offerId) => !exchanged.includes(offerId))).toEqual([]);
    const thanked = bodies
      .filter(({ type }) => type === 'ThanksGiven')
      .map(({ from, to }) => `${from} ${to}`);
    expect(new Set(thanked).size).toBe(thanked.length);
    const thanks = acknowledged.filter(({ name }) => name === 'thanks:give');
    const missing = thanks.filter(
      ({ person, payload }) => !thanked.includes(`${person} ${(payload as { to: string }).to}`),
    );
    expect(missing).toEqual([]);

    const given = await pool.query<{ count: number }>(
      'select count(*)::int as count from given_card where mixer_id = $1',
      [mixerId],
    );
    expect(given.rows[0]?.count).toBe(exchanged.length * 2);
  } finally {
    await database.close();
  }
}
