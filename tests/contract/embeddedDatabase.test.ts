import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/src/adapters/postgres/database/openDatabase.ts';
import { bundleWorker } from '../support/bundleWorker.ts';
import { eventually } from '../support/eventually.ts';
import { emptyFolder, freshDataDir, openTestDatabase, pgliteWorker } from '../support/testDatabases.ts';

const workerFile = await pgliteWorker();
const inserting = await bundleWorker('tests/support/insertingProcess.ts');
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function dataDirectory(folder = freshDataDir()) {
  folders.push(await folder);
  return await folder;
}

const startInserting = (dataDir: string) =>
  spawn(process.execPath, [inserting.pathname, dataDir, workerFile.href], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function lastWrittenId(dataDir: string) {
  const database = await openDatabase({ dataDir, workerFile });
  const { rows } = await database.pool.query(`
    select count(*), coalesce(max(id), 0) as last, count(*) filter (where body <> repeat('x', 400)) as broken
    from written`);
  await database.close();
  return rows[0] as { count: number; last: number; broken: number };
}

describe('the embedded database', () => {
  it('[D4] kill -9 at any moment loses nothing that was acknowledged', async () => {
    const dataDir = await dataDirectory();
    let acknowledged = 0;
    for (const wanted of [1, 40, 150]) {
      const child = startInserting(dataDir);
      const exited = new Promise((done) => child.once('exit', (_code, signal) => done(signal)));
      let seen = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        if (!/^\d+$/.test(line)) continue;
        acknowledged = Number(line);
        seen += 1;
        if (seen === wanted) child.kill('SIGKILL');
      }
      expect(await exited).toBe('SIGKILL');
      const written = await lastWrittenId(dataDir);
      expect(written.last).toBeGreaterThanOrEqual(acknowledged);
      expect(written.broken).toBe(0);
    }
    expect((await lastWrittenId(dataDir)).count).toBeGreaterThanOrEqual(191);
  }, 180_000);

  it('[D5] every commit is brought through to the disk before it is acknowledged', async ({ skip }) => {
    const dataDir = await dataDirectory();
    const trace = join(dataDir, 'trace.txt');
    const { error, status } = spawnSync(
      'strace',
      [
        '-f',
        '-e',
        'trace=fsync,fdatasync',
        '-o',
        trace,
        process.execPath,
        inserting.pathname,
        dataDir,
        workerFile.href,
        '60',
      ],
      { stdio: 'ignore' },
    );
    if (error || status !== 0) {
      console.warn('\n!!! strace cannot run here: that commits reach the disk was not counted.\n');
      skip();
    }
    const calls = (await readFile(trace, 'utf8')).match(
      /f(data)?sync\(\d+\)\s+= 0|<\.\.\. f(data)?sync resumed>\)\s+= 0/g,
    );
    expect(calls?.length).toBeGreaterThanOrEqual(60);
  });

  it('[D6] the log since the last checkpoint stays within the rule, under load and inside a transaction', async () => {
    const walBytes = 4 * 1024 * 1024;
    const test = await openTestDatabase('embedded', { checkpoint: { walBytes, everyMs: 60_000 } });
    if (!test) throw new Error('the embedded database is always there');
    const { pool } = test.database;
    const behind = async () =>
      (
        await pool.query(
          'select (pg_current_wal_insert_lsn() - redo_lsn)::int as bytes from pg_control_checkpoint()',
        )
      ).rows[0].bytes;
    await pool.query('create table filler (body text)');
    const client = await pool.connect();
    await client.query('begin');
    for (let turn = 0; turn < 40; turn += 1) {
      await client.query('insert into filler select repeat(md5(n::text), 30) from generate_series(1, 300) n');
    }
    expect(await client.query('select count(*) from filler')).toMatchObject({ rows: [{ count: 12_000 }] });
    await client.query('commit');
    client.release();
    await eventually(async () => expect(await behind()).toBeLessThan(walBytes));
    await test.destroy();
  });

  it('[D6] a quiet database is checkpointed after the time of the rule, and then left in peace', async () => {
    const test = await openTestDatabase('embedded', { checkpoint: { walBytes: 2 ** 30, everyMs: 200 } });
    if (!test) throw new Error('the embedded database is always there');
    const { pool } = test.database;
    const redo = async () =>
      (await pool.query('select redo_lsn from pg_control_checkpoint()')).rows[0].redo_lsn;
    const before = await redo();
    await pool.query('create table filler as select repeat(md5(n::text), 30) from generate_series(1, 100) n');
    await eventually(async () => expect(await redo()).not.toBe(before));
    const between = await redo();
    await pool.query('select pg_sleep(0.6)');
    expect(await redo()).toBe(between);
    await test.destroy();
  });

  it('[D7] its death is told at once instead of leaving queries without an answer', async () => {
    const deaths: string[] = [];
    const test = await openTestDatabase('embedded', {
      onDeath: (cause) => deaths.push(cause.message),
      log: () => {},
    });
    if (!test) throw new Error('the embedded database is always there');
    await test.database.pool.query(`select 'FATAL:  not really' where 1 / (select 1) = 1`);
    await expect(
      test.database.pool.query(`select 1 / 0 as "2026-01-01 00:00:00 UTC [42] FATAL:  no"`),
    ).rejects.toThrow();
    expect(deaths).toEqual([]);
    const stranger = connect(join(test.options.dataDir, 'socket/.s.PGSQL.5432'));
    const startup = Buffer.from('\0\0\0\0\0\x03\0\0user\0postgres\0\0', 'latin1');
    startup.writeInt32BE(startup.length, 0);
    stranger.write(Buffer.concat([startup, Buffer.from('z\0\0\0\x04', 'latin1')]));
    stranger.on('error', () => {});
    await eventually(() => expect(deaths).toEqual([expect.stringContaining('FATAL')]));
    await test.destroy();
  });

  it('[D8] a first start that was cut off leaves nothing half-made', async () => {
    const dataDir = await dataDirectory(emptyFolder());
    await mkdir(join(dataDir, 'pgdata.new/base'), { recursive: true });
    await writeFile(join(dataDir, 'pgdata.new/PG_VERSION'), '18\n');
    const database = await openDatabase({ dataDir, workerFile });
    expect((await database.pool.query('show fsync')).rows).toEqual([{ fsync: 'on' }]);
    await database.close();
    await expect(stat(join(dataDir, 'pgdata.new'))).rejects.toThrow('ENOENT');
  });

  it('[D9] its socket is in a folder that only this account may enter, however long the path is', async () => {
    const deep = join(await dataDirectory(emptyFolder()), 'long-'.repeat(25));
    await mkdir(deep);
    for (const dataDir of [await dataDirectory(), await freshDataDir(deep)]) {
      const database = await openDatabase({ dataDir, workerFile });
      const folder = database.pool.options.host ?? '';
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
      expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      await database.close();
      await expect(stat(folder)).rejects.toThrow('ENOENT');
    }
  });

  it('[D10] a new connection finds nothing of the one before', async () => {
    const test = await openTestDatabase('embedded');
    if (!test) throw new Error('the embedded database is always there');
    const { pool } = test.database;
    const named = { name: 'one', text: 'select 1 as one' };
    const client = await pool.connect();
    await client.query(named);
    await client.query(`set application_name = 'left behind'`);
    await client.query('begin');
    await client.query('create table half_done (id int)');
    client.release(true);
    expect((await pool.query(named)).rows).toEqual([{ one: 1 }]);
    expect((await pool.query('show application_name')).rows).not.toEqual([
      { application_name: 'left behind' },
    ]);
    await expect(pool.query('select * from half_done')).rejects.toThrow('does not exist');
    await test.destroy();
  });
});
