import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { blurAssets } from '../../client/build/blurAssets.ts';

export type ServedPage = { url: string; stop(): Promise<void> };

/** Builds a test page of its own (a folder with an index.html) around parts of the client. */
export async function servePage(root: string): Promise<ServedPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'enishi-page-'));
  const shared = { root, configFile: false as const, logLevel: 'warn' as const };
  await build({
    ...shared,
    plugins: [react(), tailwindcss(), blurAssets()],
    build: { outDir, emptyOutDir: true, target: 'esnext', minify: false, modulePreload: false },
  });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: 'localhost', port: 0, strictPort: false },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the test page has no port');
  return {
    url: `http://localhost:${address.port}`,
    async stop() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
