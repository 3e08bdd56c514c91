import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildClient } from 'vite';
import { bundleServer, distFolder } from './bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const client = join(root, 'client');
const sources = [
  'shared/src',
  'shared/locales',
  'server/src',
  'server/build',
  'client/src',
  'client/build',
  'client/public',
];
const files = ['client/index.html', 'client/vite.config.ts', 'package-lock.json'];
const stamp = join(distFolder, '.built');

/** Changes when any source does: of names, sizes and times, so that nothing has to be read. */
async function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of sources) {
    if (!existsSync(join(root, folder))) continue;
    const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of found.filter((one) => one.isFile()).sort((a, b) => key(a).localeCompare(key(b))))
      await add(hash, key(entry));
  }
  for (const file of files) await add(hash, join(root, file));
  return hash.digest('hex');
}
const key = (entry) => join(entry.parentPath, entry.name);
async function add(hash, path) {
  const { size, mtimeMs } = await stat(path);
  hash.update(`${path} ${size} ${mtimeMs}\n`);
}

const built = await readFile(stamp, 'utf8').catch(() => '');
const now = await fingerprint();
if (built !== now || process.argv.includes('--force') || !existsSync(join(client, 'dist/index.html'))) {
  console.log('Building Enishi …');
  await bundleServer();
  await buildClient({ root: client, logLevel: 'warn' });
  await writeFile(stamp, now);
}
