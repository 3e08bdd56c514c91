import { setTimeout as after } from 'node:timers/promises';
import { DataDirectoryLocked } from './DataDirectoryLocked.ts';
import { type Holder, thisProcess } from './holder.ts';
import { type KernelLock, kernelLock } from './kernelLock.ts';
import { type LockFile, lockFile } from './lockFile.ts';

export interface LockOptions {
  /** Someone else took the directory over, for example after this machine slept: stop writing at once. */
  onLost(cause: Error): void;
  heartbeatMs?: number;
}

export interface DirectoryLock {
  release(): Promise<void>;
}

const usualHeartbeatMs = 2_000;
/** A holder whose heart does not beat this often in a row is dead. */
const missedBeats = 4;
const longDeadMs = 60_000;

/**
 * Rejects with `DataDirectoryLocked` at once, or, where only the heartbeat can tell (another container or machine,
 * no Linux), within a few beats. A holder that was killed is replaced.
 */
export async function lockDataDirectory(dataDir: string, options: LockOptions): Promise<DirectoryLock> {
  const { onLost, heartbeatMs = usualHeartbeatMs } = options;
  const file = lockFile(dataDir);
  const kernel = await kernelLock(dataDir);
  try {
    if (kernel.kind === 'taken') throw new DataDirectoryLocked(dataDir, await holderOf(file));
    const self = await takeFile(file, dataDir, kernel, heartbeatMs);
    const stopBeating = beat(file, self, heartbeatMs, (cause) => onLost(cause));
    return {
      async release() {
        await stopBeating();
        const holder = await holderOf(file);
        if (holder?.token === self.token) await file.remove();
        await releaseKernel(kernel);
      },
    };
  } catch (error) {
    await releaseKernel(kernel);
    throw error;
  }
}

async function takeFile(
  file: LockFile,
  dataDir: string,
  kernel: KernelLock,
  heartbeatMs: number,
): Promise<Holder> {
  const self = thisProcess();
  while (!(await file.create(self))) {
    const before = await holderOf(file);
    if (!isSurelyDead(before, self, kernel)) await refuseWhileItBeats(file, dataDir, before, heartbeatMs);
    if ((await file.read()) === 'absent') continue;
    await file.replace(self);
    // Two may have found the same dead holder: the one whose name stays has the directory.
    if (kernel.kind !== 'held') await after(heartbeatMs / 4);
    const now = await holderOf(file);
    if (now?.token === self.token) return self;
    throw new DataDirectoryLocked(dataDir, now);
  }
  return self;
}

function isSurelyDead(holder: Holder | null, self: Holder, kernel: KernelLock): boolean {
  if (!holder) return false;
  if (kernel.kind === 'held' && holder.place !== '' && holder.place === self.place) return true;
  if (Date.now() - holder.beatAt > longDeadMs) return true;
  return holder.place === '' && holder.host === self.host && !isAlive(holder.pid);
}

/** Only movement counts, not the hour: the clocks of two machines differ. */
async function refuseWhileItBeats(
  file: LockFile,
  dataDir: string,
  before: Holder | null,
  heartbeatMs: number,
) {
  for (let beats = 0; beats < missedBeats; beats += 0.5) {
    await after(heartbeatMs / 2);
    const content = await file.read();
    if (content === 'absent') return;
    const holder = content === 'unreadable' ? null : content;
    const moved = holder?.beatAt !== before?.beatAt || holder?.token !== before?.token;
    if (moved) throw new DataDirectoryLocked(dataDir, holder);
  }
}

function beat(file: LockFile, self: Holder, heartbeatMs: number, onLost: (cause: Error) => void) {
  let running = Promise.resolve();
  const once = async () => {
    try {
      const content = await file.read();
      if (typeof content === 'object' && content.token !== self.token) {
        clearInterval(timer);
        onLost(new Error(`Process ${content.pid} on ${content.host} took the data directory over.`));
        return;
      }
      await file.replace({ ...self, beatAt: Date.now() });
    } catch {
      // A full disk must not stop the beating: the next one tries again.
    }
  };
  const timer = setInterval(() => {
    running = running.then(once);
  }, heartbeatMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function holderOf(file: LockFile): Promise<Holder | null> {
  const content = await file.read();
  return typeof content === 'object' ? content : null;
}

async function releaseKernel(kernel: KernelLock) {
  if (kernel.kind === 'held') await kernel.release();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
