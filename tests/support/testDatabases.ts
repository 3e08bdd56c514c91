import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInWorker } from '../../server/src/adapters/postgres/database/embedded/startWorker.ts';
import {
  type Database,
  type DatabaseOptions,
  openDatabase,
} from '../../server/src/adapters/postgres/database/openDatabase.ts';
import { bundleWorker } from './bundleWorker.ts';
import { startPostgres } from './postgres.ts';

export type DatabaseKind = Database['kind'];
export const databaseKinds: readonly DatabaseKind[] = ['embedded', 'postgres'];

export interface TestDatabase {
  database: Database;
  /** What `openDatabase` was given, to open it again. */
  options: DatabaseOptions;
  /** Closes it and removes everything it wrote. */
  destroy(): Promise<void>;
}

const templates = fileURLToPath(new URL('../../node_modules/.cache/enishi-tests', import.meta.url));

export const pgliteWorker = () =>
  bundleWorker('server/src/adapters/postgres/database/embedded/pgliteWorker.ts');

/** An empty database of the kind asked for; null where no real PostgreSQL is installed. */
export async function openTestDatabase(
  kind: DatabaseKind,
  extra: Partial<DatabaseOptions> = {},
): Promise<TestDatabase | null> {
  const workerFile = await pgliteWorker();
  const postgres = kind === 'postgres' ? await startPostgres() : undefined;
  if (postgres === null) return null;
  const dataDir = kind === 'embedded' ? await freshDataDir() : await emptyFolder();
  const options: DatabaseOptions = { dataDir, workerFile, databaseUrl: postgres?.url, ...extra };
  const database = await openDatabase(options);
  return {
    database,
    options,
    async destroy() {
      await database.close();
      await postgres?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A data directory as a first start leaves it, copied from one made once per version of the worker: seconds saved. */
export async function freshDataDir(folder: string | Promise<string> = emptyFolder()): Promise<string> {
  const workerFile = await pgliteWorker();
  const template = join(templates, `pgdata of ${basename(workerFile.pathname)}`);
  if (!existsSync(template)) await makeTemplate(workerFile, template);
  const dataDir = await folder;
  await cp(template, join(dataDir, 'pgdata'), { recursive: true });
  return dataDir;
}

export const emptyFolder = () => mkdtemp(join(tmpdir(), 'enishi-data-'));

async function makeTemplate(workerFile: URL, template: string) {
  await mkdir(templates, { recursive: true });
  const draft = await mkdtemp(join(templates, 'draft-'));
  await createInWorker(workerFile, join(draft, 'pgdata'));
  // Another test file may have been faster, then its copy stays.
  await rename(join(draft, 'pgdata'), template).catch(() => {});
  await rm(draft, { recursive: true, force: true });
}
