import { spawnSync } from 'node:child_process';

/** Everything that is checked without running the product, each with a name; all run, whatever fails. */
const checks = [
  ['format and lint', 'npx', ['biome', 'check', '.']],
  ['types of shared', 'npx', ['tsc', '-p', 'shared']],
  ['types of server', 'npx', ['tsc', '-p', 'server']],
  ['types of client', 'npx', ['tsc', '-p', 'client']],
  ['types of tests', 'npx', ['tsc', '-p', 'tests']],
  [
    'layers',
    'npx',
    ['depcruise', '--config', '.dependency-cruiser.cjs', 'shared/src', 'server/src', 'client/src'],
  ],
  ['dead code', 'npx', ['knip']],
  ['every language says everything', 'npx', ['tsx', 'tests/support/checks/locales.ts']],
  ['decks of topic cards', 'npx', ['tsx', 'tests/support/checks/decks.ts']],
  ['documents are current', 'npx', ['tsx', 'tests/support/checks/docs.ts']],
  ['what the browser loads first', 'npx', ['tsx', 'tests/support/checks/bundleBudget.ts']],
];

const results = checks.map(([name, command, args]) => {
  console.log(`\n── ${name}`);
  return { name, ok: spawnSync(command, args, { stdio: 'inherit' }).status === 0 };
});
const failed = results.filter(({ ok }) => !ok);
console.log(
  `\n${results.length - failed.length} checks passed, ${failed.length} failed${failed.map(({ name }) => `\n  ✗ ${name}`).join('')}`,
);
process.exit(failed.length > 0 ? 1 : 0);
