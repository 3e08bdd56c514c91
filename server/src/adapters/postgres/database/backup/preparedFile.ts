import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncPath } from '../syncPath.ts';

export interface Prepared {
  place(): Promise<void>;
  discard(): Promise<void>;
}

/** First beside (`place` then puts it in its place), so that what can fail does so before anything is changed. */
export async function prepareFile(path: string, content: string | Uint8Array): Promise<Prepared> {
  const draft = `${path}.restored`;
  // With a database elsewhere this may be the first that is written here.
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(draft, { force: true });
  await writeFile(draft, content, { mode: 0o600 });
  await syncPath(draft);
  return {
    async place() {
      await rename(draft, path);
      await syncPath(dirname(path));
    },
    discard: () => rm(draft, { force: true }),
  };
}
