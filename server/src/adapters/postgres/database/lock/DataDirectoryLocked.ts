import type { Holder } from './holder.ts';

/** Two processes on one embedded database destroy it, so the second one gets this instead. */
export class DataDirectoryLocked extends Error {
  override readonly name = 'DataDirectoryLocked';
  readonly dataDir: string;
  /** null when the holder could not be read. */
  readonly holder: Holder | null;

  constructor(dataDir: string, holder: Holder | null) {
    super(`The data directory ${dataDir} is in use by ${named(holder)}. Stop it first.`);
    this.dataDir = dataDir;
    this.holder = holder;
  }
}

function named(holder: Holder | null): string {
  if (!holder) return 'another process';
  return `process ${holder.pid} on ${holder.host}, since ${new Date(holder.since).toISOString()}`;
}
