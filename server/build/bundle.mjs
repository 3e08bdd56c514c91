import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const from = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
export const distFolder = fileURLToPath(new URL('../dist', import.meta.url));

/** Every program and thread of the server; what comes from the registry stays outside the bundles. */
const options = {
  entryPoints: {
    main: from('main.ts'),
    pgliteWorker: from('adapters/postgres/database/embedded/pgliteWorker.ts'),
    pairingWorker: from('adapters/pairingWorker/worker.ts'),
    demo: from('demo.ts'),
    backup: from('backup.ts'),
    restore: from('restore.ts'),
    pair: from('pair.ts'),
    checkDecks: from('checkDecks.ts'),
  },
  outdir: distFolder,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [
    {
      // Our own contract is not a published package: it is bundled.
      name: 'bundle-shared',
      setup({ onResolve }) {
        onResolve({ filter: /^@enishi\/shared\// }, ({ path }) => {
          const rest = path.slice('@enishi/shared/'.length);
          const inside = rest.startsWith('locales/') ? rest : `src/${rest}.ts`;
          return { path: fileURLToPath(new URL(`../../shared/${inside}`, import.meta.url)) };
        });
      },
    },
  ],
};

export async function bundleServer() {
  await rm(distFolder, { recursive: true, force: true });
  await build(options);
}

/** Bundles anew at every change; `onBuilt` after each. */
export async function watchServer(onBuilt) {
  const watching = await context({
    ...options,
    plugins: [...options.plugins, { name: 'built', setup: ({ onEnd }) => onEnd(onBuilt) }],
  });
  await watching.watch();
  return watching;
}
