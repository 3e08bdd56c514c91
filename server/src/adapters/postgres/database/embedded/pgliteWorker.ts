import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { CheckpointingPglite } from './checkpointingPglite.ts';
import { createCluster } from './createCluster.ts';
import { DurableNodeFS } from './durableNodeFs.ts';
import type { FromWorker, ToWorker, WorkerOrder } from './workerMessages.ts';

/** The thread that is the embedded database. It never goes on after a failure: see `die`. */
const order = workerData as WorkerOrder;
const tell = (message: FromWorker) => parentPort?.postMessage(message);
/** The start of a log line; a statement quoted in the log cannot look like one, its lines begin with a tab. */
const deathNotice = /^\S+ \S+ \S+ \[\d+\] ((?:FATAL|PANIC):.*)/;

function die(reason: string): never {
  tell({ kind: 'fatal', message: reason });
  process.exit(1);
}

const startParams = [
  // -F turns fsync off; fdatasync, the default, is a stub in the WebAssembly build.
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
];

async function serve({ folder, socketPath, checkpoint }: WorkerOrder & { kind: 'serve' }) {
  const pglite = new CheckpointingPglite({
    fs: new DurableNodeFS(folder, die),
    startParams,
    checkpoint,
    onStderr: (text) => {
      // PGlite catches the exit that follows and then repeats the message for ever.
      const notice = deathNotice.exec(text)?.[1];
      return notice ? die(notice) : false;
    },
    onWarning: (message) => tell({ kind: 'warning', message }),
    onDeath: die,
  });
  await pglite.waitReady;
  // One client at a time may send; the second place is for a connection that follows a broken one.
  const server = new PGLiteSocketServer({ db: pglite, path: socketPath, maxConnections: 2 });
  await server.start();
  pglite.startCheckpoints();
  parentPort?.on('message', async (message: ToWorker) => {
    if (message === 'ping') return tell({ kind: 'pong' });
    await server.stop();
    await pglite.stopCheckpoints();
    await pglite.close();
    process.exit(0);
  });
  tell({ kind: 'ready' });
}

try {
  if (order.kind === 'serve') await serve(order);
  else {
    await createCluster(order.folder);
    process.exit(0);
  }
} catch (error) {
  die(error instanceof Error ? error.message : String(error));
}
