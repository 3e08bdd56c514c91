import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { distFolder, watchServer } from './bundle.mjs';

const client = fileURLToPath(new URL('../../client', import.meta.url));
let server = null;

/** The old server frees the data directory before the new one asks for it. */
async function restart() {
  const old = server;
  if (old && old.exitCode === null) {
    const gone = new Promise((resolve) => old.once('exit', resolve));
    old.kill('SIGTERM');
    await gone;
  }
  server = spawn(process.execPath, ['--enable-source-maps', join(distFolder, 'main.js')], {
    stdio: 'inherit',
  });
}

let restarting = Promise.resolve();
const watching = await watchServer(({ errors }) => {
  if (errors.length === 0) restarting = restarting.then(restart);
});
const vite = await createServer({ root: client });
await vite.listen();
vite.printUrls();

process.on('SIGINT', async () => {
  server?.kill('SIGTERM');
  await Promise.all([vite.close(), watching.dispose()]);
  process.exit(0);
});
