import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../program.ts';
import { findLiveKit } from '../setup/livekitServer.mjs';

export type LiveKitServer = {
  /** what Enishi has to be told of it */
  readonly env: {
    readonly LIVEKIT_URL: string;
    readonly LIVEKIT_API_KEY: string;
    readonly LIVEKIT_API_SECRET: string;
  };
  readonly apiUrl: string;
  /** kill -9: nobody is told */
  stop(): Promise<void>;
};

/** Whether there is a LiveKit server on this computer to test with. */
export const hasLiveKit = (): boolean => findLiveKit() !== null;

const KEY = 'enishi-tests';
const SECRET = 'a secret that only these tests share';

/** A real `livekit-server --dev` on ports of its own. It posts its webhooks to Enishi's port, if that is told. */
export async function startLiveKit({
  webhookPort,
  port,
}: {
  webhookPort?: number;
  port?: number;
} = {}): Promise<LiveKitServer> {
  const program = findLiveKit();
  if (!program) throw new Error('there is no livekit-server; npm run livekit installs one');
  const folder = await mkdtemp(join(tmpdir(), 'enishi-livekit-'));
  const at = port ?? (await freePort());
  const config = {
    port: at,
    keys: { [KEY]: SECRET },
    rtc: {
      tcp_port: await freePort(),
      udp_port: await freePort(),
      use_external_ip: false,
      // as docs/operating.md says
      pli_throttle: { low_quality: '300ms', mid_quality: '300ms', high_quality: '300ms' },
    },
    logging: { level: 'warn' },
    ...(webhookPort && {
      webhook: { api_key: KEY, urls: [`http://127.0.0.1:${webhookPort}/livekit/webhook`] },
    }),
  };
  const file = join(folder, 'livekit.yaml');
  await writeFile(file, JSON.stringify(config)); // JSON is YAML too
  const child = spawn(program, ['--dev', '--config', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-20_000);
    });
  let ended = false;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true;
      resolve();
    });
  });
  const apiUrl = `http://127.0.0.1:${at}`;
  while (!(await answers(apiUrl))) {
    if (ended) throw new Error(`livekit-server ended:\n${output}`);
    await new Promise((next) => setTimeout(next, 50));
  }
  return {
    env: { LIVEKIT_URL: `ws://127.0.0.1:${at}`, LIVEKIT_API_KEY: KEY, LIVEKIT_API_SECRET: SECRET },
    apiUrl,
    async stop() {
      process.off('exit', killWithUs);
      child.kill('SIGKILL');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
