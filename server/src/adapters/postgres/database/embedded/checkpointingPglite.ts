import { type ExecProtocolOptionsStream, PGlite, type PGliteOptions } from '@electric-sql/pglite';
import type { CheckpointRule } from './workerMessages.ts';

const startup = 0;
const query = 'Q'.charCodeAt(0);
const sync = 'S'.charCodeAt(0);
const tickMs = 1_000;
/** What a checkpoint itself writes must not call for the next one. */
const idleWalBytes = 4_096;

export interface CheckpointingOptions extends PGliteOptions {
  checkpoint: CheckpointRule;
  onWarning(message: string): void;
  onDeath(reason: string): void;
}

/**
 * PGlite never checkpoints by itself: the log would grow for ever and reopening take ever longer. Checkpoints run
 * only where no client is inside a message batch or a transaction, since all share one backend.
 */
export class CheckpointingPglite extends PGlite {
  readonly #rule: CheckpointRule;
  readonly #onWarning: (message: string) => void;
  readonly #onDeath: (reason: string) => void;
  #atRest = true;
  #tickWaits = false;
  #checkpointAt = Date.now();
  #timer: NodeJS.Timeout | undefined;

  constructor({ checkpoint, onWarning, onDeath, ...options }: CheckpointingOptions) {
    super(options);
    this.#rule = checkpoint;
    this.#onWarning = onWarning;
    this.#onDeath = onDeath;
  }

  startCheckpoints() {
    this.#timer = setInterval(() => this.#tick(), Math.min(tickMs, this.#rule.everyMs));
  }

  async stopCheckpoints() {
    clearInterval(this.#timer);
    await this.#run('CHECKPOINT');
  }

  override async execProtocolRawStream(message: Uint8Array, options: ExecProtocolOptionsStream) {
    try {
      const kind = message[0];
      if (kind === startup) await this.#forgetFormerClient();
      this.#atRest = false;
      await super.execProtocolRawStream(message, options);
      this.#atRest = (kind === query || kind === sync || kind === startup) && !this.isInTransaction();
      if (this.#atRest && this.#tickWaits) await this.#checkpointIfDue();
    } catch (error) {
      // The socket server never serves again after this: end loudly instead.
      this.#onDeath(String(error));
    }
  }

  /** A new connection finds the session of the one before: named statements, settings, a half-sent batch. */
  async #forgetFormerClient() {
    await this.execProtocol(new Uint8Array([sync, 0, 0, 0, 4]), { throwOnError: false });
    await this.#run('DISCARD ALL');
  }

  #tick() {
    if (this.#atRest) void this.#checkpointIfDue();
    else this.#tickWaits = true;
  }

  async #checkpointIfDue() {
    this.#tickWaits = false;
    try {
      const walBytes = await this.#walSinceCheckpoint();
      const late = Date.now() - this.#checkpointAt >= this.#rule.everyMs && walBytes > idleWalBytes;
      if (walBytes < this.#rule.walBytes && !late) return;
      await this.#run('CHECKPOINT');
      this.#checkpointAt = Date.now();
    } catch (error) {
      // A full disk, for example: every commit is safe in the log, and the next tick tries again.
      this.#onWarning(`A checkpoint failed: ${String(error)}`);
    }
  }

  async #walSinceCheckpoint(): Promise<number> {
    const rows = await this.#run(
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) from pg_control_checkpoint()',
    );
    return Number(rows[0]?.[0]);
  }

  /** Runs before the call returns, so no client's message comes between: `exec` would wait for PGlite's mutex. */
  async #run(sql: string): Promise<(string | null)[][]> {
    const text = new TextEncoder().encode(`${sql}\0`);
    const message = new Uint8Array(5 + text.length);
    message[0] = query;
    new DataView(message.buffer).setUint32(1, 4 + text.length);
    message.set(text, 5);
    const { messages } = await this.execProtocol(message);
    return messages.flatMap((part) =>
      part.name === 'dataRow' && 'fields' in part ? [part.fields as string[]] : [],
    );
  }
}
