import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

async function violations(baseDir: string): Promise<{ modules: number; broken: string[] }> {
  const options: ICruiseOptions = {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
    baseDir,
  };
  const { output } = await cruise(['shared/src', 'server/src', 'client/src'], options);
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.filter(({ source }) => !source.includes('node_modules')).length,
    broken: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

describe('the layers', () => {
  it('[A1] hold in the whole house, and the whole house is looked at', async () => {
    const { modules, broken } = await violations(root);
    expect(broken).toEqual([]);
    expect(modules).toBeGreaterThan(150);
  });
});

describe('a planted violation', () => {
  let house = '';
  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'enishi-layers-'));
    await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  });
  afterAll(() => rm(house, { recursive: true, force: true }));

  const plant = async (path: string, code: string) => {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), code);
  };

  it.each([
    ['core-is-pure', 'server/src/mixer/a.ts', "import { readFile } from 'node:fs'; readFile;"],
    ['core-is-pure', 'server/src/pairing/b.ts', "import { x } from '../ports/p.ts'; x;"],
    ['plan-is-pairing-for-a-list', 'server/src/plan/p.ts', "import { readFile } from 'node:fs'; readFile;"],
    [
      'runtime-knows-no-outside',
      'server/src/runtime/c.ts',
      "import { y } from '../adapters/postgres/q.ts'; y;",
    ],
    [
      'an-adapter-knows-its-own-thing',
      'server/src/adapters/redis/d.ts',
      "import { y } from '../postgres/q.ts'; y;",
    ],
    [
      'transport-decides-nothing',
      'server/src/transport/e.ts',
      "import { decide } from '../mixer/decide.ts'; decide;",
    ],
    ['people-know-no-storage', 'server/src/people/f.ts', "import pg from 'pg'; pg;"],
    ['components-are-plain', 'client/src/components/G.tsx', "import { call } from '../net/api.ts'; call;"],
    [
      'screens-reach-out-through-hooks',
      'client/src/screens/H.tsx',
      "import { call } from '../net/api.ts'; call;",
    ],
  ])('[A2] of %s by %s fails', async (rule, path, code) => {
    await plant('server/src/ports/p.ts', 'export const x = 1;');
    await plant('server/src/adapters/postgres/q.ts', 'export const y = 1;');
    await plant('server/src/mixer/decide.ts', 'export const decide = 1;');
    await plant('client/src/net/api.ts', 'export const call = 1;');
    await plant('shared/src/s.ts', 'export const s = 1;');
    await plant(path, code);
    const { broken } = await violations(house);
    expect(broken.filter((line) => line.includes(path)).map((line) => line.split(':')[0])).toContain(rule);
  });
});
