import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const tests = join(import.meta.dirname, '..');
/** of the tests that play the same scenes in each language */
const SHARED_TITLES = join('support', 'everyScreen');

const rules = async () =>
  [...(await readFile(join(tests, 'SPEC.md'), 'utf8')).matchAll(/^- ([A-Z]+\d+) /gm)].map(
    ([, id]) => id ?? '',
  );

async function quoted(): Promise<Map<string, string>> {
  const files = (await readdir(tests, { recursive: true })).filter(
    (file) => /\.test\.tsx?$/.test(file) || dirname(file) === SHARED_TITLES,
  );
  const found = new Map<string, string>();
  for (const file of files)
    for (const [title] of (await readFile(join(tests, file), 'utf8')).matchAll(/['"`](\[[A-Z]+\d+\] )+/g))
      for (const [id] of title.matchAll(/[A-Z]+\d+/g)) found.set(id, file);
  return found;
}

it('[A3] no two rules have one id', async () => {
  const ids = await rules();
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

it('[A4] a test quotes a rule that stands, and each rule is quoted', async () => {
  const [ids, tested] = [new Set(await rules()), await quoted()];
  expect([...tested].filter(([id]) => !ids.has(id))).toEqual([]);
  expect([...ids].filter((id) => !tested.has(id))).toEqual([]);
});
