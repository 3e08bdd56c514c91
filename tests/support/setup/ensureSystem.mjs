import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { canInstallLiveKit, findLiveKit, installLiveKit } from './livekitServer.mjs';

const inCi = process.env.CI === 'true';

const succeeds = (command, args) => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const onPath = (name) => succeeds('sh', ['-c', `command -v ${name}`]);
const debianPostgres = '/usr/lib/postgresql';

/** What the tests use besides Node: how to see that it is there, and the Debian packages that bring it. */
const needs = [
  {
    name: 'Chromium',
    there: () => onPath('chromium') || existsSync('/usr/bin/chromium'),
    packages: ['chromium'],
  },
  {
    name: 'a Japanese font',
    there: () => succeeds('sh', ['-c', 'fc-list :lang=ja | grep -q .']),
    packages: ['fonts-noto-cjk', 'fontconfig'],
  },
  {
    name: 'PostgreSQL',
    there: () => existsSync(debianPostgres) && readdirSync(debianPostgres).length > 0,
    packages: ['postgresql'],
  },
  {
    name: "Python's Socket.IO client",
    there: () => succeeds('/usr/bin/python3', ['-c', 'import socketio, websocket, requests']),
    packages: ['python3-socketio', 'python3-websocket', 'python3-requests'],
  },
  { name: 'coturn', there: () => onPath('turnserver'), packages: ['coturn'] },
  { name: 'strace', there: () => onPath('strace'), packages: ['strace'] },
];

/** No Debian package has it: Go builds it once, outside of this folder. */
function ensureLiveKit() {
  if (findLiveKit()) return;
  if (canInstallLiveKit()) installLiveKit();
  else skipping('livekit-server', 'put it on the PATH, or install Go');
}

function skipping(name, way) {
  console.error(`\n!! ${name} is missing, so its tests are SKIPPED. To have them: ${way}\n`);
  if (!inCi) return;
  console.error('Under CI nothing may be skipped.');
  process.exit(1);
}

/** Installs what is missing where that can be done (root on Debian); elsewhere says loudly what will be skipped. */
export function ensureSystem() {
  ensureLiveKit();
  const missing = needs.filter((need) => !need.there());
  if (missing.length === 0) return;
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get');
  if (mayInstall) {
    const packages = missing.flatMap((need) => need.packages);
    console.log(`Installing ${packages.join(' ')} …`);
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    succeeds('apt-get', ['update']);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  }
  const still = missing.filter((need) => !need.there());
  for (const { name, packages } of still) skipping(name, `apt-get install ${packages.join(' ')} (Debian)`);
}
