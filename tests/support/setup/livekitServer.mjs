import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The newest release whose go.mod holds no `replace`: `go install` refuses those that do. */
const VERSION = 'v1.13.5';
const MODULE = `github.com/livekit/livekit-server/cmd/server@${VERSION}`;
const folder = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'enishi',
  `livekit-server-${VERSION}`,
);
const cached = join(folder, 'livekit-server');

const onPath = (name) => {
  const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return stdout.trim() || null;
};

/** The path of a `livekit-server`, from the PATH or from an earlier install; null when there is none. */
export const findLiveKit = () => onPath('livekit-server') ?? (existsSync(cached) ? cached : null);

export const canInstallLiveKit = () => onPath('go') !== null;

/** Builds it with Go, outside of this folder; some minutes the first time. */
export function installLiveKit() {
  console.log(`Installing livekit-server ${VERSION} with Go …`);
  mkdirSync(folder, { recursive: true });
  execFileSync('go', ['install', MODULE], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod' },
  });
  renameSync(join(folder, 'server'), cached);
}
