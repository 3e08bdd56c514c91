import { DataDirectoryLocked } from './adapters/postgres/database/lock/DataDirectoryLocked.ts';
import { DatabaseInUse } from './adapters/postgres/database/lock/soleServer.ts';
import { type Config, ConfigurationError } from './config.ts';
import { DeckFault } from './decks/readDecks.ts';

/** What an operator can mend, in a sentence that names the variable; null: a surprise. */
export function startFault(error: unknown, config: Config | null): string | null {
  if (
    [ConfigurationError, DeckFault, DataDirectoryLocked, DatabaseInUse].some((kind) => error instanceof kind)
  )
    return error instanceof Error ? error.message : null;
  if (!(error instanceof Error) || !('code' in error) || !config) return null;
  const code = String(error.code);
  const syscall = 'syscall' in error ? error.syscall : null;
  if (syscall === 'listen' || syscall === 'getaddrinfo') return listenFault(code, config);
  if (syscall === 'mkdir' || syscall === 'open')
    return `ENISHI_DATA is "${config.dataDir}", but nothing can be written there (${code}).`;
  return config.databaseUrl && isUnreachable(error, code)
    ? `DATABASE_URL: the database does not let us in. ${error.message || code}`
    : null;
}

function listenFault(code: string, { port, host }: Config): string {
  if (code === 'EADDRINUSE') return `PORT is ${port}, but another program listens there already.`;
  if (code === 'EACCES') return `PORT is ${port}, but this account may not listen there.`;
  return `HOST is "${host}", but this computer has no such address (${code}).`;
}

/** No connection, or PostgreSQL's classes "connection", "invalid authorization", "invalid catalog name". */
const isUnreachable = (error: Error, code: string): boolean =>
  'syscall' in error || /^(ECONN|ENOTFOUND|EHOST|ETIMEDOUT|ENOENT|08|28|3D)/.test(code);
