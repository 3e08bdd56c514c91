/**
 * The maximally diverse grouping problem on the instances of MDGPLIB: the best value after 0.3 s, 2 s and 3 s.
 * Run with `npm run bench:groups -- FILE [seed]`. A file's first line is `n G ss|ds a1 b1 … aG bG` (least and most people
 * of each group), then a line `i j d` for each pair.
 */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { improveGrouping } from '../../server/src/pairing/groups/improveGrouping.ts';
import { summedArrangement } from '../../server/src/pairing/groups/summedArrangement.ts';

/** Distances have three decimals. */
const UNIT = 1000;
const AFTER_MS = [300, 2000, 3000];

const [file, seed = '1'] = process.argv.slice(2);
if (!file) throw new Error('which file?');
const path = resolve(process.env.INIT_CWD ?? '.', file);
const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
const [people = '', groups = '', , ...limits] = head.trim().split(/\s+/);
const n = Number(people);
const bounds = Array.from({ length: Number(groups) }, (_, group) => ({
  least: Number(limits[2 * group]),
  most: Number(limits[2 * group + 1]),
}));
const table = new Float64Array(n * n);
for (const line of lines) {
  const [i = 0, j = 0, distance = 0] = line.trim().split(/\s+/).map(Number);
  table[i * n + j] = table[j * n + i] = Math.round(distance * UNIT);
}

const start = Int32Array.from(firstGrouping());
const search = {
  arrangement: summedArrangement(table, n, bounds.length, Math.max(...bounds.map(({ most }) => most))),
  start,
  value: worthOf(start),
  seed: Number(seed),
  ruleSize: Number.POSITIVE_INFINITY,
  partners: null,
  bounds: bounds.every(({ least, most }) => least === most) ? null : bounds,
  mostSteps: Number.POSITIVE_INFINITY,
};
warmUp();
const began = performance.now();
let known = { value: search.value, stage: 0 };
let stage = 0;
let next = 0;
for (const { value, groupOf } of improveGrouping(search)) {
  const ms = performance.now() - began;
  for (; next < AFTER_MS.length && ms > (AFTER_MS[next] ?? 0); next++) tell(AFTER_MS[next] ?? 0);
  stage += 1;
  if (value !== worthOf(groupOf)) throw new Error('the value was not kept right');
  known = { value, stage };
  if (next === AFTER_MS.length) break;
}

function tell(after: number): void {
  const shown = (known.value / UNIT).toFixed(2);
  console.log(`${basename(path)}  after ${(after / 1000).toFixed(1)} s  ${shown}  (stage ${known.stage})`);
}

/** Everybody in turn to a group that is below its least size, then to one that has room. */
function firstGrouping(): number[] {
  const sizes = bounds.map(() => 0);
  return Array.from({ length: n }, () => {
    const needy = bounds.findIndex(({ least }, group) => (sizes[group] ?? 0) < least);
    const group = needy >= 0 ? needy : bounds.findIndex(({ most }, at) => (sizes[at] ?? 0) < most);
    sizes[group] = (sizes[group] ?? 0) + 1;
    return group;
  });
}

function worthOf(groupOf: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) if (groupOf[i] === groupOf[j]) sum += table[i * n + j] ?? 0;
  return sum;
}

/** Compiles what is measured, on other numbers. */
function warmUp(): void {
  const few = Float64Array.from(
    { length: 60 * 60 },
    (_, at) => ((at % 60) * 61 + Math.floor(at / 60) * 61) % 997,
  );
  const arrangement = summedArrangement(few, 60, 6, 10);
  const stages = improveGrouping({
    ...search,
    arrangement,
    start: Int32Array.from({ length: 60 }, (_, x) => x % 6),
    value: 0,
    bounds: null,
  });
  for (let run = 0; run < 4; run++) stages.next();
}
