import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { syncPath } from '../syncPath.ts';
import type { DeckFiles } from './deckFiles.ts';

/**
 * One gzipped file of JSON lines: a header, batches of rows (every value as PostgreSQL writes it in text), and a
 * last line with the count and the SHA-256 of all lines before, so that a file cut short or changed is told.
 */
export interface BackupHeader {
  /** 2 holds the decks too; 1 is still read */
  enishiBackup: 1 | 2;
  createdAt: string;
  /** Column names in the order of the rows' values. */
  tables: Record<string, string[]>;
  sequences: Record<string, string>;
  /** The content of secrets.json; null when there was none. */
  secrets: string | null;
  /** left out in a backup of the first kind */
  decks?: DeckFiles;
}
export interface RowBatch {
  table: string;
  rows: (string | null)[][];
}
interface Footer {
  rows: number;
  sha256: string;
}

/** `damaged`: cut short, changed or no backup at all. `newer`: it holds what this version does not know. */
export class BackupUnusable extends Error {
  override readonly name = 'BackupUnusable';
  readonly reason: 'damaged' | 'newer';

  constructor(reason: 'damaged' | 'newer', detail: string) {
    super(`The backup cannot be used (${reason}): ${detail}.`);
    this.reason = reason;
  }
}

/** Written beside and renamed when whole and on the disk. Resolves to the number of rows. */
export async function writeBackupFile(
  path: string,
  header: BackupHeader,
  batches: AsyncIterable<RowBatch>,
): Promise<number> {
  const draft = `${path}.part`;
  let rows = 0;
  async function* lines() {
    const hash = createHash('sha256');
    const line = (value: object) => {
      const text = `${JSON.stringify(value)}\n`;
      hash.update(text);
      return text;
    };
    yield line(header);
    for await (const batch of batches) {
      rows += batch.rows.length;
      yield line(batch);
    }
    yield `${JSON.stringify({ rows, sha256: hash.digest('hex') } satisfies Footer)}\n`;
  }
  try {
    // It holds secrets and everything people told: for this account only.
    await pipeline(
      Readable.from(lines()),
      createGzip(),
      createWriteStream(draft, { flags: 'w', mode: 0o600 }),
    );
    await syncPath(draft);
    await rename(draft, path);
    await syncPath(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return rows;
}

/** Yields the header and then the batches; throws `BackupUnusable` at the end if anything was missing or changed. */
export async function* readBackupFile(path: string): AsyncGenerator<BackupHeader | RowBatch> {
  const hash = createHash('sha256');
  let rows = 0;
  let previous: string | undefined;
  try {
    for await (const line of linesOf(path)) {
      if (previous !== undefined) {
        hash.update(`${previous}\n`);
        const part = JSON.parse(previous) as BackupHeader | RowBatch;
        if ('rows' in part) rows += part.rows.length;
        yield part;
      }
      previous = line;
    }
  } catch (error) {
    if (error instanceof SyntaxError || isZlib(error)) throw damaged(path);
    throw error;
  }
  const footer = parseFooter(previous);
  if (footer?.rows !== rows || footer.sha256 !== hash.digest('hex')) throw damaged(path);
}

/** Reads the whole file once and changes nothing. */
export async function checkBackupFile(path: string): Promise<{ header: BackupHeader; rows: number }> {
  let header: BackupHeader | undefined;
  let rows = 0;
  for await (const part of readBackupFile(path)) {
    if ('rows' in part) rows += part.rows.length;
    else if (part.enishiBackup === 1 || part.enishiBackup === 2) header = part;
  }
  if (!header) throw new BackupUnusable('newer', `${path} has another format`);
  return { header, rows };
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const text = createGunzip();
  // Errors of the file must reach the reader of the lines, which `pipe` alone does not do.
  source.on('error', (error) => text.destroy(error));
  source.pipe(text);
  yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
}

function parseFooter(line: string | undefined): Footer | null {
  try {
    const value: unknown = JSON.parse(line ?? '');
    return typeof value === 'object' && value !== null && 'sha256' in value ? (value as Footer) : null;
  } catch {
    return null;
  }
}

const damaged = (path: string) => new BackupUnusable('damaged', path);

const isZlib = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
