import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { sumReporter } from './support/setup/sumReporter.mjs';

const node = (name: string, extra: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node', ...extra },
});

/** For tests that start programs, which want cores of their own. */
const oneEachCore = { maxWorkers: availableParallelism(), sequence: { groupOrder: 1 } };

const sumFile = process.env.ENISHI_SUM;

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // One more than there are cores: tests wait for databases and clocks. (By itself one core would be left idle.)
    maxWorkers: availableParallelism() + 1,
    reporters: ['default', ...(sumFile ? [sumReporter(sumFile)] : [])],
    projects: [
      node('architecture', { testTimeout: 60_000 }),
      node('mixer', { testTimeout: 30_000 }),
      node('pairing', { testTimeout: 30_000 }),
      node('shared', { testTimeout: 30_000 }),
      node('runtime', { testTimeout: 30_000 }),
      node('contract', { testTimeout: 60_000, hookTimeout: 120_000 }),
      node('people', { testTimeout: 30_000, hookTimeout: 60_000 }),
      node('transport', { testTimeout: 30_000, hookTimeout: 60_000 }),
      node('journeys', { testTimeout: 60_000, hookTimeout: 120_000, ...oneEachCore }),
      node('browser', { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
      // What is long and minds no company, unlike faces that have to come in time.
      node('sweeps', { testTimeout: 900_000, hookTimeout: 180_000, ...oneEachCore }),
      node('long', {
        testTimeout: 900_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
      {
        plugins: [react()],
        test: {
          name: 'client',
          include: ['tests/client/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/client/setup.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
