import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  becomeSoleServer,
  DatabaseInUse,
} from '../../../server/src/adapters/postgres/database/lock/soleServer.ts';
import { eventually } from '../../support/eventually.ts';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';

const WAIT_MS = 1_000;
let postgres: TestPostgres | null = null;
let admin: pg.Client;

beforeAll(async () => {
  postgres = await startPostgres();
  admin = new pg.Client({ connectionString: postgres?.url });
  if (postgres) await admin.connect();
});
afterAll(async () => {
  if (postgres) await admin.end();
  await postgres?.stop();
});

const locks = async (which: 'granted' | 'not granted') =>
  (await admin.query(`select pid from pg_locks where locktype = 'advisory' and ${which}`)).rows.map(
    ({ pid }) => pid,
  );
const holders = () => locks('granted');

describe('one server on a PostgreSQL', () => {
  it('[N42] a second one waits for the first to stop, or is told whom it waits for', async (context) => {
    if (!postgres) return context.skip();
    const { url } = postgres;
    const first = await becomeSoleServer(url, () => undefined, WAIT_MS);
    const patient = becomeSoleServer(url, () => undefined, WAIT_MS);
    await first.release();
    const second = await patient;
    await expect(becomeSoleServer(url, () => undefined, WAIT_MS)).rejects.toThrow(
      new RegExp(`in use by enishi process ${process.pid} on .*, since `),
    );
    await second.release();
    expect(await holders()).toEqual([]);
  });

  it('[N42] a broken connection is made good, unless another server was faster', async (context) => {
    if (!postgres) return context.skip();
    const { url } = postgres;
    const lost: Error[] = [];
    await becomeSoleServer(url, (cause) => lost.push(cause), WAIT_MS);
    const [before] = await holders();
    await admin.query('select pg_terminate_backend($1)', [before]);
    await eventually(async () => expect(await holders()).not.toEqual([before]));
    await eventually(async () => expect(await holders()).toHaveLength(1));
    expect(lost).toEqual([]);

    const rival = new pg.Client({ connectionString: url });
    await rival.connect();
    const waiting = rival.query('select pg_advisory_lock(7240302)');
    // Once it stands in the queue it gets the lock before the loser can be back.
    await eventually(async () => expect(await locks('not granted')).toHaveLength(1));
    const [again] = await holders();
    await admin.query('select pg_terminate_backend($1)', [again]);
    await waiting;
    await eventually(() => expect(lost[0]).toBeInstanceOf(DatabaseInUse));
    await rival.end();
  });
});
