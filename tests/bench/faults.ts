import { spawnSync } from 'node:child_process';

// What goes wrong in a talk, in real browsers and with the lengths of real life: how long until the faces are back.
const files = ['cutOff', 'faults', 'livekit'].map((name) => `tests/long/${name}.test.ts`);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'long', ...files],
  { stdio: 'inherit', env: { ...process.env, REAL_LENGTHS: '1' } },
);
process.exit(status ?? 1);
