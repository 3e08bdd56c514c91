import { describe, expect, it } from 'vitest';
import type { Arrangement } from '../../server/src/pairing/groups/arrangement.ts';
import { countedArrangement } from '../../server/src/pairing/groups/countedArrangement.ts';
import { improveGrouping } from '../../server/src/pairing/groups/improveGrouping.ts';
import { summedArrangement } from '../../server/src/pairing/groups/summedArrangement.ts';
import { seededRandom } from '../../server/src/pairing/seededRandom.ts';

function distances(n: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const table = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) table[i * n + j] = table[j * n + i] = random(1000);
  return table;
}

function worthOf(table: Float64Array, groupOf: Int32Array): number {
  const n = groupOf.length;
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) if (groupOf[i] === groupOf[j]) sum += table[i * n + j] ?? 0;
  return sum;
}

const counted = (table: Float64Array, n: number, groups: number, largest: number) =>
  countedArrangement({ pair: (x, y) => table[x * n + y] ?? 0 }, n, groups, largest);

function searchOf(table: Float64Array, arrangement: Arrangement, groups: number, seed = 1) {
  const start = Int32Array.from({ length: arrangement.n }, (_, x) => x % groups);
  return {
    arrangement,
    start,
    value: worthOf(table, start),
    seed,
    ruleSize: Number.POSITIVE_INFINITY,
    partners: null,
    bounds: null,
    mostSteps: 20_000,
  };
}

const sizesOf = (groupOf: Int32Array) =>
  [...new Set(groupOf)].map((group) => groupOf.filter((one) => one === group).length).sort();

describe('the search for groups', () => {
  it('[B30] what a change brings is what it is worth, kept or counted', () => {
    const n = 14;
    const table = distances(n, 5);
    const random = seededRandom(9);
    for (const arrangement of [summedArrangement(table, n, 4, 8), counted(table, n, 4, 8)]) {
      arrangement.set(Int32Array.from({ length: n }, (_, x) => x % 4));
      for (let change = 0; change < 300; change++) {
        const before = worthOf(table, arrangement.groupOf);
        const x = random(n);
        const y = random(n);
        const group = arrangement.groupOf[y] ?? 0;
        if (arrangement.groupOf[x] === group) continue;
        const moves = random(2) === 0 && arrangement.sizeOf(group) < 8;
        const gain = moves ? arrangement.moveGain(x, group) : arrangement.exchangeGain(x, y);
        if (moves) arrangement.move(x, group);
        else arrangement.exchange(x, y);
        expect(worthOf(table, arrangement.groupOf) - before).toBe(gain);
        const members = Array.from({ length: arrangement.sizeOf(group) }, (_, pick) =>
          arrangement.member(group, pick),
        );
        expect(members.sort()).toEqual(
          Array.from({ length: n }, (_, i) => i)
            .filter((i) => arrangement.groupOf[i] === group)
            .sort(),
        );
      }
    }
  });

  it('[B31] each stage is as good as the one before or better, worth what it says, in the same sizes', () => {
    const table = distances(31, 2);
    const arrangement = summedArrangement(table, 31, 5, 7);
    const stages = improveGrouping(searchOf(table, arrangement, 5));
    let last = 0;
    for (let stage = 0; stage < 12; stage++) {
      const { value, groupOf } = stages.next().value;
      expect(value).toBe(worthOf(table, groupOf));
      expect(value).toBeGreaterThanOrEqual(last);
      expect(sizesOf(groupOf)).toEqual([6, 6, 6, 6, 7]);
      last = value;
    }
  });

  it('[B31] finds the best of all 280 groupings of nine people', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const table = distances(9, seed);
      let best = 0;
      const place = (groupOf: number[]): void => {
        if (groupOf.length === 9) {
          best = Math.max(best, worthOf(table, Int32Array.from(groupOf)));
          return;
        }
        for (const group of [0, 1, 2])
          if (groupOf.filter((one) => one === group).length < 3) place([...groupOf, group]);
      };
      place([0]);
      const stages = improveGrouping(searchOf(table, counted(table, 9, 3, 3), 3, seed));
      for (let stage = 0; stage < 5; stage++) stages.next();
      expect(stages.next().value.value).toBe(best);
    }
  });

  it('[B32] the same seed and stage give the same grouping; sizes vary within their bounds only', () => {
    const table = distances(24, 3);
    const bounds = Array.from({ length: 4 }, () => ({ least: 4, most: 9 }));
    const run = () => {
      const arrangement = summedArrangement(table, 24, 4, 9);
      const stages = improveGrouping({ ...searchOf(table, arrangement, 4, 7), bounds });
      for (let stage = 0; stage < 5; stage++) stages.next();
      return stages.next().value.groupOf;
    };
    const found = run();
    expect(run()).toEqual(found);
    const sizes = sizesOf(found);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(9);
    expect(new Set(sizes).size).toBeGreaterThan(1);
  });
});
