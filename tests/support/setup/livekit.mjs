import { spawn } from 'node:child_process';
import { canInstallLiveKit, findLiveKit, installLiveKit } from './livekitServer.mjs';

/** `npm run livekit`: a LiveKit server of one's own to try Enishi with, key `devkey`, secret `secret`. */
if (!findLiveKit()) {
  if (!canInstallLiveKit()) {
    console.error('livekit-server is not on the PATH, and there is no Go to install it with.');
    console.error('See https://docs.livekit.io/transport/self-hosting/local/ for other ways.');
    process.exit(1);
  }
  installLiveKit();
}
console.log('\nStart Enishi beside it with:');
console.log('  LIVEKIT_URL=ws://localhost:7880 LIVEKIT_API_KEY=devkey LIVEKIT_API_SECRET=secret npm start\n');
const server = spawn(findLiveKit(), ['--dev', ...process.argv.slice(2)], { stdio: 'inherit' });
server.once('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
