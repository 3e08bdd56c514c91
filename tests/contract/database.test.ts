import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseKinds, openTestDatabase } from '../support/testDatabases.ts';

const opened = await Promise.all(databaseKinds.map((kind) => openTestDatabase(kind)));
const databases = opened.filter((each) => each !== null);
afterAll(() => Promise.all(databases.map((each) => each.destroy())));

describe.each(databases.map((each) => ({ kind: each.database.kind, pool: each.database.pool })))(
  'a database ($kind)',
  ({ pool }) => {
    beforeEach(async () => {
      await pool.query(
        'drop table if exists purse; create table purse (id int primary key, coins int not null)',
      );
      await pool.query('insert into purse select id, 100 from generate_series(1, 10) id');
    });

    const coins = async () => (await pool.query('select sum(coins)::int as sum from purse')).rows[0].sum;

    async function transfer(from: number, to: number, thenFail: boolean) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query('select pg_advisory_xact_lock(1)');
        await client.query('update purse set coins = coins - 5 where id = $1', [from]);
        await after(0);
        await client.query('update purse set coins = coins + 5 where id = $1', [to]);
        if (thenFail) await client.query('select 1 / 0');
        await client.query('commit');
        return 'done';
      } catch (error) {
        await client.query('rollback');
        return error instanceof pg.DatabaseError ? error.code : String(error);
      } finally {
        client.release();
      }
    }

    it('[D1] transactions under load do not mix: each happens whole or not at all', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 120 }, (_, turn) =>
          transfer(1 + (turn % 10), 1 + ((turn * 7 + 3) % 10), turn % 3 === 0),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(80);
      expect(outcomes.filter((outcome) => outcome === '22012')).toHaveLength(40);
      expect(await coins()).toBe(1_000);
    });

    it('[D1] single statements beside a transaction see nothing of it before its commit', async () => {
      const client = await pool.connect();
      await client.query('begin');
      await client.query('update purse set coins = 0');
      const seen = pool.query('select coins from purse where id = 1');
      await client.query('rollback');
      client.release();
      expect((await seen).rows).toEqual([{ coins: 100 }]);
    });

    it('[D2] many different statements at once each get their own answer', async () => {
      const long = 'z'.repeat(400_000);
      const asked = Array.from({ length: 600 }, (_, turn) => {
        if (turn % 3 === 0) return pool.query('select $1::int as answer', [turn]).then(answerOf);
        if (turn % 3 === 1)
          return pool.query('select length($1) + $2::int as answer', [long, turn]).then(answerOf);
        return pool.query(`select '${turn}'::int as answer`).then(answerOf);
      });
      const expected = asked.map((_, turn) => (turn % 3 === 1 ? turn + long.length : turn));
      expect(await Promise.all(asked)).toEqual(expected);
    });

    it('[D2] a refused statement harms no other', async () => {
      const mixed = await Promise.allSettled(
        Array.from({ length: 60 }, (_, turn) =>
          turn % 2
            ? pool.query('insert into purse values ($1, 0)', [1])
            : pool.query('select $1::int as answer', [turn]),
        ),
      );
      const answers = mixed.map((each) => (each.status === 'fulfilled' ? answerOf(each.value) : 'refused'));
      expect(answers).toEqual(mixed.map((_, turn) => (turn % 2 ? 'refused' : turn)));
      expect(await coins()).toBe(1_000);
    });

    it('[D3] bigint comes as a number, in lists too', async () => {
      const { rows } = await pool.query(
        'select 1763700000000::int8 as at, array[1, null, 3]::int8[] as list, count(*) from purse',
      );
      expect(rows).toEqual([{ at: 1_763_700_000_000, list: [1, null, 3], count: 10 }]);
    });

    it('[D3] a bigint that a number cannot hold is refused, and other users of pg are left alone', async () => {
      await expect(pool.query('select 9007199254740993::int8')).rejects.toThrow('does not fit');
      expect(await coins()).toBe(1_000);
      expect(pg.types.getTypeParser(20)('5')).toBe('5');
    });
  },
);

const answerOf = ({ rows }: pg.QueryResult) => rows[0].answer;
