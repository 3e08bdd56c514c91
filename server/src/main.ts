import { pino } from 'pino';
import { DataDirectoryLocked } from './adapters/postgres/database/lock/DataDirectoryLocked.ts';
import { compose } from './compose.ts';
import { ConfigurationError, readConfig } from './config.ts';
import { faultFields } from './transport/http/faultFields.ts';
import { welcome } from './welcome.ts';

/** The only place that reads the environment. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, serializers: { err: faultFields } });
  const enishi = await compose(config, log);
  process.stdout.write(welcome(config, enishi));

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      enishi.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'stopping failed');
          process.exit(1);
        },
      );
    });
}

main().catch((error: unknown) => {
  const expected =
    error instanceof ConfigurationError || error instanceof DataDirectoryLocked || isPortTaken(error);
  console.error(expected && error instanceof Error ? `Enishi did not start. ${error.message}` : error);
  process.exit(1);
});

const isPortTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
