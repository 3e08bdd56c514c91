import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Inside the server's node_modules, so that the packages left out of the bundle are found from here. */
const folder = join(root, 'server/node_modules/.cache/enishi-tests');

/**
 * Bundles a TypeScript entry (path from the repository's root) to one file that plain Node runs: a worker thread or
 * a child process of a test. Built as the server is; the same content gives the same file.
 */
export async function bundleWorker(entry: string): Promise<URL> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    plugins: [
      {
        name: 'packages stay outside',
        setup: (setup) => setup.onResolve({ filter: /^[^./]/ }, leaveOutside),
      },
    ],
  });
  const code = outputFiles[0]?.contents;
  if (!code) throw new Error(`nothing was built from ${entry}`);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
  const file = join(folder, `${basename(entry, '.ts')}-${hash}.mjs`);
  const draft = `${file}.${process.pid}.${Math.random()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(draft, code);
  await rename(draft, file);
  return pathToFileURL(file);
}

/** Our own workspaces are TypeScript and go into the bundle; everything else is loaded from node_modules. */
function leaveOutside({ path, kind }: { path: string; kind: string }) {
  return kind === 'entry-point' || path.startsWith('@enishi/') ? undefined : { path, external: true };
}
