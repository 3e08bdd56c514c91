import type { ClientBase, Pool } from 'pg';
import {
  type BackupHeader,
  BackupUnusable,
  checkBackupFile,
  type RowBatch,
  readBackupFile,
} from './backupFile.ts';
import { prepareDecks } from './deckFiles.ts';
import { prepareSecrets } from './secretsFile.ts';
import { plainTextSettings, quoted, type Table, tablesOf } from './tables.ts';

export class DatabaseNotEmpty extends Error {
  override readonly name = 'DatabaseNotEmpty';
}

/**
 * Into a database whose tables exist (`migrate` first), all in one transaction: either everything of the file is
 * there afterwards or nothing has changed. `force` replaces what is there. Resolves to the number of rows.
 */
export async function restore(pool: Pool, dataDir: string, path: string, force: boolean): Promise<number> {
  const { header, rows } = await checkBackupFile(path);
  const files = await prepareDecks(dataDir, header.decks ?? {}, force);
  if (header.secrets !== null) files.push(await prepareSecrets(dataDir, header.secrets));
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(plainTextSettings);
    const tables = matching(header, await tablesOf(client));
    if (!force) await refuseUnlessEmpty(client, tables);
    await withoutForeignKeys(client, () => replaceRows(client, path, header, tables));
    await client.query('commit');
    for (const file of files) await file.place();
    return rows;
  } catch (error) {
    // On a broken connection this fails too; the first failure is the one to tell.
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
    for (const file of files) await file.discard();
  }
}

/** An older backup may lack columns, which then get their defaults; anything unknown here is a newer version's. */
function matching(header: BackupHeader, tables: Table[]): Map<string, Table> {
  const here = new Map(tables.map((table) => [table.name, table]));
  for (const [name, columns] of Object.entries(header.tables)) {
    const known = new Set(here.get(name)?.columns.map((column) => column.name));
    const missing = columns.find((column) => !known.has(column));
    if (missing !== undefined) {
      throw new BackupUnusable('newer', `${name}.${missing} is unknown here`);
    }
  }
  return here;
}

async function refuseUnlessEmpty(client: ClientBase, tables: ReadonlyMap<string, Table>) {
  for (const name of tables.keys()) {
    const { rows } = await client.query(`select 1 from ${quoted(name)} limit 1`);
    if (rows.length > 0) {
      throw new DatabaseNotEmpty(`There are rows in the table ${name}.`);
    }
  }
}

/** Tables may point at each other or at themselves: the keys are taken off, and checked when they are put back. */
async function withoutForeignKeys(client: ClientBase, work: () => Promise<void>) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`);
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  await work();
  for (const { table, name, definition } of rows) {
    await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  }
}

async function replaceRows(
  client: ClientBase,
  path: string,
  header: BackupHeader,
  tables: ReadonlyMap<string, Table>,
) {
  for (const name of tables.keys()) await client.query(`delete from ${quoted(name)}`);
  for await (const part of readBackupFile(path)) {
    if ('rows' in part) await insertBatch(client, part, header, tables);
  }
  for (const [name, last] of Object.entries(header.sequences)) {
    await client.query('select setval($1::regclass, $2::bigint)', [quoted(name), last]);
  }
}

async function insertBatch(
  client: ClientBase,
  { table, rows }: RowBatch,
  header: BackupHeader,
  tables: ReadonlyMap<string, Table>,
) {
  const types = new Map(tables.get(table)?.columns.map((column) => [column.name, column.type]));
  const names = header.tables[table] ?? [];
  const values = names.map((name, at) => `c${at}::${types.get(name)}`).join(', ');
  const arrays = names.map((_, at) => `$${at + 1}::text[]`).join(', ');
  const aliases = names.map((_, at) => `c${at}`).join(', ');
  await client.query(
    `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) overriding system value
     select ${values} from unnest(${arrays}) as batch(${aliases})`,
    names.map((_, at) => rows.map((row) => row[at] ?? null)),
  );
}
