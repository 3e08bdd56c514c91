import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { withInputRange } from './segmentationModel.ts';

const require = createRequire(import.meta.url);
const folderOf = (library: string) => dirname(require.resolve(library));
const types: Readonly<Record<string, string>> = { js: 'text/javascript', wasm: 'application/wasm' };

/**
 * What background blur fetches when it is switched on, out of the installed packages: nothing comes from
 * another host. The folder's name holds a hash of what is in it, so that browsers may keep it for good.
 * Browsers that can blur have SIMD: the other program of the library is left out.
 */
export function blurAssets(): Plugin {
  const programs = join(folderOf('@mediapipe/tasks-vision'), 'wasm');
  const files = new Map<string, Buffer>();
  for (const name of ['vision_wasm_internal.js', 'vision_wasm_internal.wasm'])
    files.set(name, readFileSync(join(programs, name)));
  const model = join(folderOf('@mediapipe/selfie_segmentation'), 'selfie_segmentation.tflite');
  files.set('selfie_segmentation.tflite', withInputRange(readFileSync(model)));
  const hash = createHash('sha256');
  for (const body of files.values()) hash.update(body);
  const folder = `assets/blur-${hash.digest('hex').slice(0, 10)}`;

  return {
    name: 'blur-assets',
    config: () => ({ define: { __BLUR_ASSETS__: JSON.stringify(`/${folder}`) } }),
    generateBundle() {
      for (const [name, source] of files)
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const name = request.url?.startsWith(`/${folder}/`) ? request.url.slice(folder.length + 2) : '';
        const body = files.get(name);
        if (!body) return next();
        response.setHeader('Content-Type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
        response.end(body);
      });
    },
  };
}
