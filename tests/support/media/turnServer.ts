import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../program.ts';

export type TurnServer = { readonly url: string; readonly secret: string; stop(): Promise<void> };

/** A real coturn that knows nothing but a shared secret; ready when it listens. */
export async function startTurnServer(): Promise<TurnServer> {
  const secret = 'a secret that only these tests share';
  const folder = await mkdtemp(join(tmpdir(), 'enishi-turn-'));
  const port = await freePort();
  const address = ownAddress();
  const child = spawn(
    'turnserver',
    [
      ...['-n', '--no-cli', '--no-tls', '--no-dtls', '--log-file=stdout', '--simple-log', '--verbose'],
      ...['--use-auth-secret', `--static-auth-secret=${secret}`, '--realm=enishi.test'],
      ...[`--listening-ip=${address}`, `--relay-ip=${address}`, `--listening-port=${port}`],
      ...[`--pidfile=${join(folder, 'pid')}`, `--userdb=${join(folder, 'db')}`, '--allow-loopback-peers'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((ready, failed) => {
    let output = '';
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      if (/UDP listener opened on|Total relay threads|Total General servers/i.test(output)) ready();
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => failed(new Error(`coturn ended with ${code}:\n${output}`)));
  });
  return {
    url: `turn:${address}:${port}?transport=udp`,
    secret,
    async stop() {
      process.off('exit', killWithUs);
      child.kill('SIGKILL');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Browsers look for paths over the network, not over loopback. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}
