import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncPath } from '../syncPath.ts';

const pathOf = (dataDir: string) => join(dataDir, 'secrets.json');

/** null before the first start has made any. */
export async function readSecrets(dataDir: string): Promise<string | null> {
  try {
    return await readFile(pathOf(dataDir), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export interface PreparedSecrets {
  place(): Promise<void>;
  discard(): Promise<void>;
}

/** First beside (`place` then puts it in its place), so that what can fail does so before anything is changed. */
export async function prepareSecrets(dataDir: string, content: string): Promise<PreparedSecrets> {
  const draft = `${pathOf(dataDir)}.restored`;
  // With a database elsewhere this may be the first that is written here.
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await rm(draft, { force: true });
  await writeFile(draft, content, { mode: 0o600 });
  await syncPath(draft);
  return {
    async place() {
      await rename(draft, pathOf(dataDir));
      await syncPath(dataDir);
    },
    discard: () => rm(draft, { force: true }),
  };
}
