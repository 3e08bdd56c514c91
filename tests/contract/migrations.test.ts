import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const run = promisify(execFile);
const server = join(import.meta.dirname, '../../server');

it('[D50] the schema and the migrations say the same', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'enishi-migrations-'));
  onTestFinished(() => rm(copy, { recursive: true }));
  await cp(join(server, 'migrations'), copy, { recursive: true });
  const before = await readdir(copy);
  // It takes only a folder that is told from where it runs.
  const told = ['--schema', './src/adapters/postgres/schema/*.ts', '--out', relative(server, copy)];
  const tool = join(server, '../node_modules/drizzle-kit/bin.cjs');
  // Without a terminal it gives up where it would ask, with no file and no failure: what it says decides.
  const { stdout } = await run(process.execPath, [tool, 'generate', '--dialect', 'postgresql', ...told], {
    cwd: server,
  });
  expect(stdout).toContain('No schema changes');
  expect(await readdir(copy)).toEqual(before);
});
