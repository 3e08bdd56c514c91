import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../server/src/adapters/postgres/migrate.ts';
import { migrations } from '../support/migratedDatabase.ts';
import { databaseKinds, openTestDatabase, type TestDatabase } from '../support/testDatabases.ts';

describe.each(databaseKinds)('migrations (%s)', (kind) => {
  let test: TestDatabase | null = null;
  beforeAll(async () => {
    test = await openTestDatabase(kind);
  });
  afterAll(() => test?.destroy());

  it('[P12] two nodes that start at once both find the tables, and a later start changes nothing', async ({
    skip,
  }) => {
    if (!test) return skip();
    const { pool } = test.database;
    await Promise.all([migrate(pool, migrations), migrate(pool, migrations), migrate(pool, migrations)]);
    await pool.query('insert into person (id, created_at, card) values ($1, 1, $2)', ['someone', '{}']);
    await migrate(pool, migrations);
    expect((await pool.query('select id from person')).rows).toEqual([{ id: 'someone' }]);
    const applied = await pool.query('select count(*)::int as n from drizzle.__drizzle_migrations');
    const { entries } = await import('../../server/migrations/meta/_journal.json');
    expect(applied.rows).toEqual([{ n: entries.length }]);
  });
});
