import { pino } from 'pino';
import { compose, type Enishi } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import type { Log } from './ports/log.ts';
import { startFault } from './startFault.ts';
import { faultFields } from './transport/http/faultFields.ts';
import { welcome } from './welcome.ts';

/** Longer than this nobody waits for a server that was told to stop. */
const STOP_WITHIN_MS = 15_000;

/** The only place that reads the environment. */
async function main(): Promise<void> {
  let config: Config | null = null;
  try {
    config = readConfig(process.env);
    const log = pino({ level: config.logLevel, serializers: { err: faultFields } });
    logSurprises(log);
    const enishi = await compose(config, log);
    stopWhenTold(enishi, log);
    process.stdout.write(welcome(config, enishi));
  } catch (error) {
    const sentence = startFault(error, config);
    console.error(sentence === null ? error : `Enishi did not start. ${sentence}`);
    process.exit(1);
  }
}

function stopWhenTold(enishi: Enishi, log: Log): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => {
      log.error({}, 'stopping took too long');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    enishi.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A broken invariant ends the process, as Node would, but tells nobody's words. The next start goes on from the journal. */
function logSurprises(log: Log): void {
  const tell = (error: unknown) => {
    log.error({ err: error }, 'a surprise: the process ends');
    process.exit(1);
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}

void main();
