import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSystem } from './ensureSystem.mjs';

const groups = {
  quick: [
    'architecture',
    'shared',
    'mixer',
    'pairing',
    'runtime',
    'client',
    'people',
    'contract',
    'transport',
    'journeys',
    'browser',
  ],
  long: ['sweeps', 'long'],
};

/** Runs the test projects of a group, one after the other where they share the machine, and prints one sum. */
const group = process.argv[2] ?? 'quick';
const projects = groups[group];
if (!projects) throw new Error(`no group of tests is called ${group}`);

ensureSystem();
run('node', ['server/build/ensureBuilt.mjs']);

const folder = mkdtempSync(join(tmpdir(), 'enishi-results-'));
const sums = [];
const light = projects.filter((project) => !['journeys', 'browser', 'long'].includes(project));
for (const batch of [
  light,
  ...projects.filter((project) => !light.includes(project)).map((project) => [project]),
]) {
  if (batch.length === 0) continue;
  const file = join(folder, `${batch[0]}.json`);
  const names = batch.flatMap((project) => ['--project', project]);
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--passWithNoTests', ...names],
    { stdio: 'inherit', env: { ...process.env, ENISHI_SUM: file } },
  );
  sums.push(sumOf(file, `${batch.join(', ')}: ended with status ${status}`, status === 0));
}
rmSync(folder, { recursive: true, force: true });
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((which) =>
  sums.reduce((sum, one) => sum + one[which], 0),
);
for (const failure of sums.flatMap(({ failures }) => failures)) console.log(`\n✗ ${failure}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
const skippedInCi = process.env.CI === 'true' && skipped > 0;
if (skippedInCi) console.error('Under CI nothing may be skipped.');
process.exit(failed > 0 || passed === 0 || skippedInCi ? 1 : 0);

/** What the reporter wrote; a run that ended badly without a word of a failure is one failure. */
function sumOf(file, ending, wentWell) {
  const sum = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0, failures: [] };
  if (wentWell || sum.failed > 0) return sum;
  return { ...sum, failed: 1, failures: [ending] };
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
