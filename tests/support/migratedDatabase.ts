import { fileURLToPath } from 'node:url';
import { migrate } from '../../server/src/adapters/postgres/migrate.ts';
import { type DatabaseKind, openTestDatabase, type TestDatabase } from './testDatabases.ts';

export const migrations = fileURLToPath(new URL('../../server/migrations', import.meta.url));

/** A database with today's tables; null where no real PostgreSQL is installed. */
export async function migratedDatabase(kind: DatabaseKind): Promise<TestDatabase | null> {
  const test = await openTestDatabase(kind);
  if (test) await migrate(test.database.pool, migrations);
  return test;
}
