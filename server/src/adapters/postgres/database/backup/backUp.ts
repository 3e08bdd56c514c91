import type { ClientBase, Pool } from 'pg';
import { type RowBatch, writeBackupFile } from './backupFile.ts';
import { readDeckFiles } from './deckFiles.ts';
import { readSecrets } from './secretsFile.ts';
import { plainTextSettings, quoted, sequencesOf, type Table, tablesOf } from './tables.ts';

const rowsPerBatch = 200;

/** Everything people did, the secrets and the decks of hosts, as of one moment. Resolves to the number of rows. */
export async function backUp(pool: Pool, dataDir: string, path: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(plainTextSettings);
    const tables = await tablesOf(client);
    const header = {
      enishiBackup: 2 as const,
      createdAt: new Date().toISOString(),
      tables: Object.fromEntries(
        tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
      ),
      sequences: await sequencesOf(client),
      secrets: await readSecrets(dataDir),
      decks: await readDeckFiles(dataDir),
    };
    return await writeBackupFile(path, header, batchesOf(client, tables));
  } finally {
    // On a broken connection this fails too; the first failure is the one to tell.
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

async function* batchesOf(client: ClientBase, tables: Table[]): AsyncGenerator<RowBatch> {
  for (const { name, columns } of tables) {
    const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
    await client.query(`declare backup_rows no scroll cursor for select ${values} from ${quoted(name)}`);
    for (;;) {
      const { rows } = await client.query<(string | null)[]>({
        text: `fetch ${rowsPerBatch} from backup_rows`,
        rowMode: 'array',
      });
      if (rows.length === 0) break;
      yield { table: name, rows };
    }
    await client.query('close backup_rows');
  }
}
