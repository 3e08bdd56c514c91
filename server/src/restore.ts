import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBackupFile } from './adapters/postgres/database/backup/backupFile.ts';
import { explain, say } from './adapters/postgres/database/backup/explain.ts';
import { restore } from './adapters/postgres/database/backup/restore.ts';
import { openDatabase } from './adapters/postgres/database/openDatabase.ts';
import { migrate } from './adapters/postgres/migrate.ts';
import { readConfig } from './config.ts';
import { deckIn } from './decks/readDecks.ts';
import { terminalLanguage } from './terminalLanguage.ts';

/** `npm run restore -- FILE [--force]`, with the server stopped. */
const language = terminalLanguage(process.env);
const force = process.argv.includes('--force');
const file = process.argv.slice(2).find((argument) => argument !== '--force');

async function bringBack(given: string): Promise<string> {
  const { dataDir, databaseUrl } = readConfig(process.env);
  // npm changes to its own folder; file names are the caller's.
  const path = resolve(process.env.INIT_CWD ?? '.', given);
  // Before a database is even made: a broken file leaves no trace.
  const { header } = await checkBackupFile(path);
  // A wrong deck would stop the next start.
  for (const [name, content] of Object.entries(header.decks ?? {}))
    deckIn(join(given, 'decks', name), () => Buffer.from(content, 'base64'), language);
  const workerFile = new URL('./pgliteWorker.js', import.meta.url);
  const database = await openDatabase({ dataDir, databaseUrl, workerFile });
  try {
    await migrate(database.pool, fileURLToPath(new URL('../migrations', import.meta.url)));
    const rows = await restore(database.pool, dataDir, path, force);
    return say(language, 'restoreDone', { rows, file: given });
  } finally {
    await database.close();
  }
}

try {
  if (!file) throw new Error(say(language, 'restoreUsage'));
  console.log(await bringBack(file));
} catch (error) {
  console.error(explain(language, error, file ?? ''));
  process.exitCode = 1;
}
