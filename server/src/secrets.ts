import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Secrets = z.object({ session: z.string().min(32) });
export type Secrets = z.infer<typeof Secrets>;

/** Made at the first start, readable by the owner only, kept across restarts and by backups. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const made: Secrets = { session: randomBytes(32).toString('base64url') };
  try {
    // 'wx': two servers starting at once end up with the same secrets
    await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return made;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return Secrets.parse(JSON.parse(await readFile(file, 'utf8')));
  }
}
