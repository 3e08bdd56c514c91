import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { migratedDatabase } from './migratedDatabase.ts';
import { type DatabaseKind, databaseKinds, type TestDatabase } from './testDatabases.ts';

type Prepared<T> = { readonly value: T; readonly database: TestDatabase };

/**
 * The same tests on the embedded database and on a real PostgreSQL (skipped where none is installed). What `prepare`
 * makes from the database can be asked for in the tests; its `close`, if it has one, is called at the end.
 */
export function describeOnDatabases<T extends object>(
  title: string,
  prepare: (pool: Pool) => T | Promise<T>,
  tests: (prepared: () => T) => void,
  kinds: readonly DatabaseKind[] = databaseKinds,
): void {
  describe.each(kinds)(`${title} (%s)`, (kind) => {
    let prepared: Prepared<T> | null = null;
    beforeAll(async () => {
      const database = await migratedDatabase(kind);
      prepared = database && { database, value: await prepare(database.database.pool) };
    });
    beforeEach(({ skip }) => {
      if (!prepared) skip();
    });
    afterAll(async () => {
      if (!prepared) return;
      const { value, database } = prepared;
      if ('close' in value && typeof value.close === 'function') await value.close();
      await database.destroy();
    });
    tests(() => {
      if (!prepared) throw new Error('asked for before it was prepared');
      return prepared.value;
    });
  });
}
