import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshDataDir } from './testDatabases.ts';

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const QUICK = { GRACE_MS: '3000', NEXT_MS: '300', POOL_MIN_LEFT_MS: '1000', LOG_LEVEL: 'warn' };

export type RunningServer = {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly pid: number;
  output(): string;
  /** SIGTERM, as an operator would */
  stop(): Promise<void>;
  /** kill -9: nothing is finished */
  kill(): Promise<void>;
  /** stops and removes the data */
  end(): Promise<void>;
};

type Options = { env?: Record<string, string>; dataDir?: string; port?: number };

/** The real server as a process of its own, with short waits; ready when it says so. */
export async function startServer({ env = {}, dataDir, port = 0 }: Options = {}): Promise<RunningServer> {
  const made = () => mkdtemp(join(tmpdir(), 'enishi-'));
  const folder = dataDir ?? (await (env.DATABASE_URL ? made() : freshDataDir(made())));
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { PATH: process.env.PATH, ...QUICK, PORT: String(port), ENISHI_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /Open +\S*?:(\d+)\s/.exec(output);
      if (found && /Data /.test(output)) resolve(`http://127.0.0.1:${found[1]}`);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await gone;
  };
  return {
    url,
    port: Number(new URL(url).port),
    dataDir: folder,
    pid: child.pid ?? 0,
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async end() {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
