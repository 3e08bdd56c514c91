/** What the thread of the embedded database is told to do, and what it says back. */
export type WorkerOrder =
  | { kind: 'create'; folder: string }
  | { kind: 'serve'; folder: string; socketPath: string; checkpoint: CheckpointRule };

export interface CheckpointRule {
  /** Write-ahead log since the last checkpoint that calls for a new one. */
  walBytes: number;
  /** A checkpoint at least this often when anything was written. */
  everyMs: number;
}

export type ToWorker = 'ping' | 'close';

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'pong' }
  | { kind: 'warning'; message: string }
  | { kind: 'fatal'; message: string };
