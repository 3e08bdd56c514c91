import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import webPush from 'web-push';
import { z } from 'zod';

const Vapid = z.object({ publicKey: z.string(), privateKey: z.string() });
const Stored = z.object({ session: z.string().min(32), vapid: Vapid.exactOptional() });
/** `session` signs; `vapid` is how push services know this server again. */
export type Secrets = Required<z.infer<typeof Stored>>;

/** Made at the first start, readable by the owner only, kept across restarts and by backups. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const made: Secrets = {
    session: randomBytes(32).toString('base64url'),
    vapid: webPush.generateVAPIDKeys(),
  };
  try {
    // 'wx': two servers starting at once end up with the same secrets
    await writeFile(file, textOf(made), { mode: 0o600, flag: 'wx', flush: true });
    return made;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const stored = Stored.parse(JSON.parse(await readFile(file, 'utf8')));
  if (stored.vapid) return { ...stored, vapid: stored.vapid };
  const completed = { ...stored, vapid: made.vapid };
  await writeFile(`${file}.new`, textOf(completed), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return completed;
}

const textOf = (secrets: Secrets) => `${JSON.stringify(secrets, null, 2)}\n`;
