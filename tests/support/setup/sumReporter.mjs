import { writeFileSync } from 'node:fs';

/**
 * A vitest reporter that writes `{ passed, failed, skipped, failures }` to a file.
 * Vitest's own JSON knows nothing of errors outside of tests, and those fail a run as well.
 */
export const sumReporter = (file) => ({
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state) => tests.filter((test) => test.result().state === state).length;
    const failures = [
      ...tests
        .filter((test) => test.result().state === 'failed')
        .map((test) => told(`${test.project.name} > ${test.fullName}`, test.result().errors)),
      ...modules
        .filter((module) => module.errors().length > 0)
        .map((module) => told(module.relativeModuleId, module.errors())),
      ...unhandledErrors.map((error) => told('outside of a test', [error])),
    ];
    writeFileSync(
      file,
      JSON.stringify({
        passed: count('passed'),
        failed: failures.length,
        skipped: count('skipped'),
        failures,
      }),
    );
  },
});

/** A name with the beginning of what went wrong and where; no empty line in it. */
function told(name, errors = []) {
  const lines = errors
    .flatMap(({ message = '', stack = '' }) => [
      ...message.split('\n').slice(0, 8),
      ...stack
        .split('\n')
        .filter((line) => line.includes('tests/'))
        .slice(0, 3),
    ])
    .filter((line) => line.trim() !== '');
  return [name, ...lines].join('\n    ');
}
