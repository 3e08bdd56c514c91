import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who has a data directory open, as its lock file tells. */
export interface Holder {
  token: string;
  pid: number;
  host: string;
  /** epoch ms */
  since: number;
  /** epoch ms of the last heartbeat */
  beatAt: number;
  /** Linux: the boot and the network namespace, within which abstract sockets tell who lives. Else empty. */
  place: string;
}

export function thisProcess(now = Date.now()): Holder {
  return {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    since: now,
    beatAt: now,
    place: placeOfThisProcess(),
  };
}

/** null for a file that is just being written or is not ours. */
export function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { token, pid, host, since, beatAt, place } = value as Record<string, unknown>;
  const strings = [token, host, place].every((field) => typeof field === 'string');
  return strings && [pid, since, beatAt].every((field) => typeof field === 'number');
}

function placeOfThisProcess(): string {
  if (process.platform !== 'linux') return '';
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/net')}`;
  } catch {
    return '';
  }
}
