import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../support/program.ts';

const example = new URL('../../docs/examples/people.csv', import.meta.url).pathname;

describe('npm run pair', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enishi-pair-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (args: string[], env: Record<string, string> = {}) => {
    const program = runProgram('pair', { args, env: { INIT_CWD: folder, ...env } });
    return { status: await program.ended, output: program.output() };
  };

  it('[E10] plans five rounds for the forty people of the example, and again the same', async () => {
    const args = ['--people', example, '--rounds', '5', '--json', 'plan.json'];
    const first = await run(args, { LANG: 'ja_JP.UTF-8' });
    expect(first.output).toContain('第 5 回');
    expect(first.status).toBe(0);
    const written = await readFile(join(folder, 'plan.json'), 'utf8');
    const { rounds } = JSON.parse(written);
    expect(rounds).toHaveLength(5);
    for (const round of rounds) {
      expect(Object.keys(round)).toEqual(['groups', 'unseated', 'value', 'bound', 'stage']);
      expect(new Set(round.groups.flat()).size).toBe(40);
    }
    const again = await run(['--people', example, '--rounds', '5', '--json', '-']);
    expect(again.output).toBe(written);
    const next = await run(['--people', example, '--history', 'plan.json', '--json', '-']);
    const met = new Set(rounds.flatMap(({ groups }: { groups: string[][] }) => groups.map(String)));
    for (const group of JSON.parse(next.output).rounds[0].groups) expect(met).not.toContain(String(group));
  });

  it('[E10] what its caller can mend ends with status 2 and says where', async () => {
    await writeFile(join(folder, 'wrong.csv'), 'id,industry\np1,62\np2,nowhere at all\n');
    const wrong = await run(['--people', 'wrong.csv']);
    expect(wrong.status).toBe(2);
    expect(wrong.output).toMatch(/^wrong\.csv, line 3, column 4: .*"nowhere at all" is neither\.\n$/);
    const missing = await run(['--people', 'none.csv'], { LANG: 'ja_JP.UTF-8' });
    expect(missing).toEqual({ status: 2, output: 'none.csv を読み書きできませんでした（ENOENT）。\n' });
    expect((await run([])).status).toBe(2);
    expect((await run(['--tables', '3'])).status).toBe(2);
    const help = await run(['--help']);
    expect(help.status).toBe(0);
    expect(help.output).toContain('--people');
  });
});
