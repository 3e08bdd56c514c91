import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerOrder } from './workerMessages.ts';

const beatMs = 10_000;
/** Two minutes: longer than any statement of ours, and never reached by a machine that only slept. */
const silentBeatsAllowed = 12;

export interface WorkerHandle {
  /** Checkpoints, closes and ends the thread; nothing to do for a dead one. */
  close(): Promise<void>;
}

/** Runs the creation of a database to its end. */
export async function createInWorker(workerFile: URL, folder: string): Promise<void> {
  const worker = new Worker(workerFile, { workerData: order({ kind: 'create', folder }), execArgv: [] });
  await ended(worker, 'The database could not be made');
}

export async function serveInWorker(
  workerFile: URL,
  serving: Omit<WorkerOrder & { kind: 'serve' }, 'kind'>,
  { log, onDeath }: { log(message: string): void; onDeath(cause: Error): void },
): Promise<WorkerHandle> {
  const worker = new Worker(workerFile, { workerData: order({ kind: 'serve', ...serving }), execArgv: [] });
  const end = ended(worker, 'The embedded database stopped');
  const ready = new Promise<void>((resolve) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') resolve();
      if (message.kind === 'warning') log(message.message);
    });
  });
  await Promise.race([ready, end]);
  let state: 'open' | 'closing' | 'dead' = 'open';
  const die = (cause: Error) => {
    if (state !== 'open') return;
    state = 'dead';
    stopWatching();
    onDeath(cause);
  };
  const stopWatching = watch(worker, die);
  end.then(() => die(new Error('The embedded database stopped without being asked to.')), die);
  return {
    async close() {
      if (state !== 'open') return;
      state = 'closing';
      stopWatching();
      say(worker, 'close');
      await end;
    },
  };
}

/** Resolves when the thread ends well, rejects with the first reason it gave. */
function ended(worker: Worker, sentence: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${sentence}: ${reason}.`));
    worker.on('message', (message: FromWorker) => message.kind === 'fatal' && fail(message.message));
    worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => (code === 0 ? resolve() : fail(`exit code ${code}`)));
  });
}

/** PGlite swallows most of its own crashes and may then spin without end: silence is a death too. */
function watch(worker: Worker, onSilence: (cause: Error) => void): () => void {
  let silentBeats = 0;
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'pong') silentBeats = 0;
  });
  const timer = setInterval(() => {
    silentBeats += 1;
    if (silentBeats > silentBeatsAllowed) onSilence(new Error('The embedded database no longer answers.'));
    else say(worker, 'ping');
  }, beatMs);
  timer.unref();
  return () => clearInterval(timer);
}

const order = (value: WorkerOrder) => value;
const say = (worker: Worker, message: ToWorker) => worker.postMessage(message);
