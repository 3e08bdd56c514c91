import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { int8AsNumber } from '../int8AsNumber.ts';
import { lockDataDirectory } from '../lock/lockDataDirectory.ts';
import { socketFolder } from './socketFolder.ts';
import { createInWorker, serveInWorker } from './startWorker.ts';
import type { CheckpointRule } from './workerMessages.ts';

export interface EmbeddedOptions {
  dataDir: string;
  /** The bundled `pgliteWorker`. */
  workerFile: URL;
  checkpoint?: CheckpointRule;
  log(message: string): void;
  onDeath(cause: Error): void;
}

const usualCheckpoint: CheckpointRule = { walBytes: 64 * 1024 * 1024, everyMs: 5 * 60_000 };
const leaveQueriesMs = 10_000;

export const clusterFolder = (dataDir: string) => join(resolve(dataDir), 'pgdata');

/** PostgreSQL as WebAssembly in a thread of its own, reached through a Unix socket like any other PostgreSQL. */
export async function openEmbedded(options: EmbeddedOptions) {
  const { workerFile, checkpoint = usualCheckpoint, log, onDeath } = options;
  const dataDir = resolve(options.dataDir);
  const folder = clusterFolder(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockDataDirectory(dataDir, { onLost: onDeath });
  try {
    if (!existsSync(folder)) await createInWorker(workerFile, folder);
    const socket = await socketFolder(dataDir);
    const serving = { folder, socketPath: socket.socketPath, checkpoint };
    const worker = await serveInWorker(workerFile, serving, { log, onDeath });
    const pool = poolOn(socket.folder, log);
    const close = async () => {
      await withinMs(leaveQueriesMs, pool.end());
      try {
        await worker.close();
      } finally {
        await socket.remove();
        await lock.release();
      }
    };
    return { pool, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function poolOn(folder: string, log: (message: string) => void): pg.Pool {
  const pool = new pg.Pool({
    host: folder,
    port: 5432,
    user: 'postgres',
    database: 'postgres',
    types: int8AsNumber,
    // One: pglite-socket queues single messages, not batches, so a second connection's Parse and Bind would
    // mix with the first one's. Nothing is lost by it, since PGlite runs one statement at a time anyway.
    max: 1,
    idleTimeoutMillis: 0,
    // A query of the pool inside a transaction waits for itself: better an error than silence.
    connectionTimeoutMillis: 30_000,
  });
  pool.on('error', (error) => log(`The connection to the embedded database broke: ${error.message}`));
  return pool;
}

/** A client that was never given back must not keep the process from closing well. */
async function withinMs(ms: number, work: Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((done) => {
    timer = setTimeout(done, ms);
  });
  await Promise.race([work, timeout]);
  clearTimeout(timer);
}
