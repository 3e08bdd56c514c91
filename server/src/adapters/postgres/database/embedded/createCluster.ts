import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { syncPath } from '../syncPath.ts';

const filesAtOnce = 16;
/** A quarter of the default: the operating system caches the files anyway, and it saves 130 MB of memory. */
const sharedBuffers = '32MB';

/**
 * The first start. The database is made beside its place, brought to the disk file by file, and only then renamed
 * into it: a crash leaves either none or a whole one.
 */
export async function createCluster(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  const pglite = await PGlite.create({
    fs: new NodeFS(draft),
    initDbStartParams: [`--set=shared_buffers=${sharedBuffers}`],
  });
  await pglite.close();
  await syncTree(draft);
  await rename(draft, folder);
  await syncPath(dirname(folder));
}

async function syncTree(root: string) {
  const waiting = [root, ...(await readdir(root, { recursive: true })).map((name) => join(root, name))];
  const syncNext = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await syncPath(path);
  };
  await Promise.all(Array.from({ length: filesAtOnce }, syncNext));
}
