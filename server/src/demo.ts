import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { compose, type Enishi } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { startFault } from './startFault.ts';
import { faultFields } from './transport/http/faultFields.ts';

/** A server of its own with a mixer full of simulated people; its data go when it ends. */
async function demo(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'enishi-demo-'));
  let config: Config | null = null;
  process.stdout.write('\n  Enishi 縁 – inviting eleven simulated people, a moment …\n');
  try {
    config = readConfig({ ...process.env, ENISHI_DATA: folder, DATABASE_URL: '' });
    const log = pino({ level: process.env.LOG_LEVEL || 'warn', serializers: { err: faultFields } });
    const enishi = await compose(config, log);
    endWhenTold(enishi, folder);
    await open(enishi, config);
  } catch (error) {
    const sentence = startFault(error, config);
    console.error(sentence === null ? error : `The demo did not start. ${sentence}`);
    await rm(folder, { recursive: true, force: true });
    process.exit(1);
  }
}

async function open(enishi: Enishi, config: Config): Promise<void> {
  const language = /^ja/.test(process.env.LC_ALL || process.env.LANG || '') ? 'ja' : 'en';
  const { mixerId, code, hostKey } = await enishi.startDemo(language);
  const origin = config.publicUrl ?? `${config.tls ? 'https' : 'http'}://localhost:${enishi.address.port}`;
  process.stdout.write(`
  Enishi 縁 – a mixer is running, with simulated people.

  Join it       ${origin}/m/${code}
  Host it       ${origin}/host/${mixerId}#${hostKey}
  See faces     open the first link in a second, private window as another person

  Ctrl-C ends it and removes everything.

`);
}

function endWhenTold(enishi: Enishi, folder: string): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      enishi
        .stop()
        .then(() => rm(folder, { recursive: true, force: true }))
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
}

void demo();
