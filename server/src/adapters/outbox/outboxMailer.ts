import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import type { Mailer, Outbox } from '../../ports/mailer.ts';
import type { Random } from '../../ports/random.ts';

const Kept = z.object({
  id: z.string(),
  at: z.number(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  stopUrl: z.string().exactOptional(),
  key: z.string().exactOptional(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), text: z.string() })).exactOptional(),
});
const ID = /^\d{15}-[A-Za-z0-9_-]{8,128}$/;

/** Keeps each mail as a file of its own (mode 600), named so that the order of names is the order of time. */
export function createOutboxMailer(
  folder: string,
  clock: Clock,
  random: Pick<Random, 'id'>,
): Mailer & Outbox {
  const read = async (id: string) => {
    if (!ID.test(id)) return null;
    try {
      return Kept.parse(JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')));
    } catch {
      return null;
    }
  };
  return {
    async send(mail) {
      const at = clock.now();
      const id = `${String(at).padStart(15, '0')}-${mail.key ?? random.id()}`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (mail.key && (await readdir(folder)).some((name) => name.slice(16) === `${mail.key}.json`)) return;
      const text = `${JSON.stringify({ ...mail, id, at }, null, 2)}\n`;
      await writeFile(join(folder, `${id}.json`), text, { mode: 0o600, flag: 'wx' });
    },
    async latest(limit) {
      const names = await readdir(folder).catch(() => []);
      const ids = names.map((name) => name.replace(/\.json$/, '')).filter((id) => ID.test(id));
      const latest = await Promise.all(ids.sort().reverse().slice(0, limit).map(read));
      return latest.flatMap((mail) => mail ?? []);
    },
    read,
  };
}
