import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `pg` is given a folder and adds this name, made of the port. */
const socketName = '.s.PGSQL.5432';
/** 108 bytes on Linux and 104 on macOS, with the closing zero. */
const maxPathBytes = 103;

export interface SocketFolder {
  folder: string;
  socketPath: string;
  remove(): Promise<void>;
}

/** A folder only this account may enter: whoever reaches the socket has the whole database, without a password. */
export async function socketFolder(dataDir: string): Promise<SocketFolder> {
  const inside = join(dataDir, 'socket');
  const fits = Buffer.byteLength(join(inside, socketName)) <= maxPathBytes;
  const folder = fits ? inside : await mkdtemp(join(tmpdir(), 'enishi-'));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const socketPath = join(folder, socketName);
  // A killed process leaves its socket behind; the lock is ours by now, so nobody listens there.
  await rm(socketPath, { force: true });
  return { folder, socketPath, remove: () => rm(folder, { recursive: true, force: true }) };
}
