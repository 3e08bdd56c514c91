import { join } from 'node:path';
import { type Prepared, prepareFile } from './preparedFile.ts';
import { readIfThere } from './readIfThere.ts';

const pathOf = (dataDir: string) => join(dataDir, 'secrets.json');

/** null before the first start has made any. */
export const readSecrets = async (dataDir: string): Promise<string | null> =>
  (await readIfThere(pathOf(dataDir)))?.toString('utf8') ?? null;

export const prepareSecrets = (dataDir: string, content: string): Promise<Prepared> =>
  prepareFile(pathOf(dataDir), content);
