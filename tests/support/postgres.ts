import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const debianFolder = '/usr/lib/postgresql';
const startMs = 30_000;

export interface TestPostgres {
  url: string;
  stop(): Promise<void>;
}

/** A real PostgreSQL of its own, saving as in production; null (an error with CI=true) where none is installed. */
export async function startPostgres(): Promise<TestPostgres | null> {
  const binaries = await findBinaries();
  if (!binaries) return missing();
  const folder = await mkdtemp(join(tmpdir(), 'enishi-pg-'));
  if (runsAsRoot) await run('chown', ['postgres', folder]);
  const cluster = join(folder, 'cluster');
  await runUnprivileged(join(binaries, 'initdb'), [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '-N',
  ]);
  const server = spawnUnprivileged(join(binaries, 'postgres'), [
    ...['-D', cluster, '-k', folder],
    ...['-c', 'listen_addresses=', '-c', 'fsync=on', '-c', 'shared_buffers=32MB'],
  ]);
  const killWithUs = () => server.kill('SIGKILL');
  process.once('exit', killWithUs);
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await answering(url, server);
  return {
    url,
    async stop() {
      process.off('exit', killWithUs);
      await stopped(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const runsAsRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root. `setpriv` becomes the server, so its pid is the server's. */
function unprivileged(command: string, args: string[]): [string, string[]] {
  if (!runsAsRoot) return [command, args];
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--', command, ...args]];
}

const runUnprivileged = (command: string, args: string[]) =>
  run(...unprivileged(command, args), { cwd: '/' });

const spawnUnprivileged = (command: string, args: string[]) =>
  spawn(...unprivileged(command, args), { cwd: '/', stdio: ['ignore', 'ignore', 'ignore'] });

async function findBinaries(): Promise<string | null> {
  const versions = existsSync(debianFolder) ? await readdir(debianFolder) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debianFolder, version, 'bin'))
    .concat((process.env.PATH ?? '').split(':'));
  return (
    folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ??
    null
  );
}

function missing(): null {
  const sentence = 'No PostgreSQL is installed here: the tests on a real PostgreSQL do not run.';
  if (process.env.CI === 'true') throw new Error(sentence);
  console.warn(`\n!!! ${sentence}\n`);
  return null;
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + startMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > until) throw error;
      await after(30);
    }
  }
}

function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    server.once('exit', () => done());
    // Fast shutdown: it does not wait for clients that a failed test left behind.
    server.kill('SIGINT');
  });
}
