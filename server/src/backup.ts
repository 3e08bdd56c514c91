import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backUp } from './adapters/postgres/database/backup/backUp.ts';
import { explain, say } from './adapters/postgres/database/backup/explain.ts';
import { clusterFolder } from './adapters/postgres/database/embedded/openEmbedded.ts';
import { openDatabase } from './adapters/postgres/database/openDatabase.ts';
import { readConfig } from './config.ts';
import { readDecks } from './decks/readDecks.ts';
import { terminalLanguage } from './terminalLanguage.ts';

/** `npm run backup -- FILE`. The embedded database must be stopped; a PostgreSQL may go on working. */
const language = terminalLanguage(process.env);
const file = process.argv[2];

async function save(given: string): Promise<string> {
  const { dataDir, databaseUrl } = readConfig(process.env);
  // npm changes to its own folder; file names are the caller's.
  const path = resolve(process.env.INIT_CWD ?? '.', given);
  if (existsSync(path)) throw new Error(say(language, 'fileExists', { file: given }));
  if (!databaseUrl && !existsSync(clusterFolder(dataDir))) {
    throw new Error(say(language, 'nothingToBackUp', { dataDir }));
  }
  // A wrong one could not be restored: whoever saves can still mend it.
  readDecks(join(dataDir, 'decks'), language);
  const workerFile = new URL('./pgliteWorker.js', import.meta.url);
  const database = await openDatabase({ dataDir, databaseUrl, workerFile });
  try {
    const rows = await backUp(database.pool, dataDir, path);
    return say(language, 'backupDone', { rows, file: given });
  } finally {
    await database.close();
  }
}

try {
  if (!file) throw new Error(say(language, 'backupUsage'));
  console.log(await save(file));
} catch (error) {
  console.error(explain(language, error, file ?? ''));
  process.exitCode = 1;
}
