import pg from 'pg';
import { type EmbeddedOptions, openEmbedded } from './embedded/openEmbedded.ts';
import { int8AsNumber } from './int8AsNumber.ts';

/** The one door to the tables: the same SQL and the same `pg` whether PostgreSQL runs inside or elsewhere. */
export interface Database {
  pool: pg.Pool;
  kind: 'embedded' | 'postgres';
  /** Waits for running queries; what was acknowledged is on the disk long before. */
  close(): Promise<void>;
}

export interface DatabaseOptions extends Omit<EmbeddedOptions, 'log' | 'onDeath'> {
  /** Empty or absent: the embedded database in `dataDir`. */
  databaseUrl?: string | null | undefined;
  log?: (message: string) => void;
  /** The embedded database is gone and nothing more can be saved. Unless told otherwise, the process ends. */
  onDeath?: (cause: Error) => void;
}

/** Rejects with `DataDirectoryLocked` when another process has the embedded database open. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, log = console.error, ...rest } = options;
  if (databaseUrl) return openPostgres(databaseUrl, log);
  const onDeath = options.onDeath ?? exitWith(log);
  return { kind: 'embedded', ...(await openEmbedded({ ...rest, log, onDeath })) };
}

function openPostgres(connectionString: string, log: (message: string) => void): Database {
  const pool = new pg.Pool({
    connectionString,
    types: int8AsNumber,
    application_name: 'enishi',
    max: 10,
    connectionTimeoutMillis: 30_000,
    keepAlive: true,
  });
  // Without a listener an idle connection that the server drops would end the process.
  pool.on('error', (error) => {
    if (!pool.ending) log(`A database connection was lost: ${error.message}`);
  });
  return { pool, kind: 'postgres', close: () => pool.end() };
}

function exitWith(log: (message: string) => void) {
  return (cause: Error): never => {
    log(`${cause.message} The process ends here, since nothing more could be saved.`);
    process.exit(1);
  };
}
