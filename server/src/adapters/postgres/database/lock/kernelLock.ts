import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';

export type KernelLock = { kind: 'held'; release(): Promise<void> } | { kind: 'taken' } | { kind: 'unknown' };

/**
 * An abstract Unix socket named after the directory's own identity (so links and bind mounts do not fool it). The
 * kernel frees it at the very moment its process ends, whatever ended it. It is seen only within one network
 * namespace: containers that share a volume need the lock file besides.
 */
export async function kernelLock(dataDir: string): Promise<KernelLock> {
  if (process.platform !== 'linux') return { kind: 'unknown' };
  const { dev, ino } = await stat(dataDir);
  const server = createServer((visitor) => visitor.destroy());
  const outcome = await listen(server, `\0enishi-${dev}-${ino}`);
  if (outcome !== 'held') return { kind: outcome };
  server.unref();
  return { kind: 'held', release: () => new Promise((done) => server.close(() => done())) };
}

function listen(server: Server, path: string): Promise<KernelLock['kind']> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRINUSE' ? 'taken' : 'unknown'),
    );
    server.listen(path, () => resolve('held'));
  });
}
