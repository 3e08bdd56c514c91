import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

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

/** First beside (`place` then puts it in its place), so that what can fail does so before anything is changed. */
export async function prepareSecrets(dataDir: string, content: string): Promise<{ place(): Promise<void> }> {
  const draft = `${pathOf(dataDir)}.restored`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { place: () => rename(draft, pathOf(dataDir)) };
}
