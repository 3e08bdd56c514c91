import { describe, expect, it } from 'vitest';
import { noAssignment } from '../../server/src/pairing/matching/assignment.ts';
import { auction } from '../../server/src/pairing/matching/auction.ts';
import { augmentAll } from '../../server/src/pairing/matching/augmentAll.ts';
import { coverMost } from '../../server/src/pairing/matching/coverMost.ts';
import { type PerfectMatching, roundToPairs } from '../../server/src/pairing/matching/perfectMatching.ts';
import { RowLists } from '../../server/src/pairing/matching/rowLists.ts';
import { tableRows } from '../../server/src/pairing/matching/tableRows.ts';
import { seededRandom } from '../../server/src/pairing/seededRandom.ts';

type Graph = { readonly n: number; readonly weights: Float64Array };
const NO = Number.NEGATIVE_INFINITY;

/** Of every density, with ties, tiers and weights below 0. */
function drawnGraph(n: number, seed: number): Graph {
  const random = seededRandom(seed);
  const weights = new Float64Array(n * n).fill(NO);
  const spread = [0, 1, 3, 10, 1000, 1e7][random(6)] ?? 1;
  const least = [0, 5000, -5000][random(3)] ?? 0;
  const density = 1 + random(10);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const weight = random(10) < density ? least + random(spread + 1) - (random(9) === 0 ? 1e7 : 0) : NO;
      weights[i * n + j] = weight;
      weights[j * n + i] = weight;
    }
  return { n, weights };
}

/** The best total of all perfect matchings over all subsets of vertices, -Infinity: there is none. O(2ⁿ n). */
function bestTotal({ n, weights }: Graph): number {
  const best = new Float64Array(1 << n).fill(NO);
  best[0] = 0;
  for (let set = 1; set < 1 << n; set++) {
    const i = 31 - Math.clz32(set & -set);
    const rest = set & (set - 1);
    let most = NO;
    for (let j = i + 1; j < n; j++)
      if ((rest & (1 << j)) !== 0)
        most = Math.max(most, (weights[i * n + j] ?? 0) + (best[rest ^ (1 << j)] ?? 0));
    best[set] = most;
  }
  return best[(1 << n) - 1] ?? 0;
}

function totalOf({ n, weights }: Graph, found: PerfectMatching | null): number {
  if (!found) return NO;
  let sum = 0;
  found.mate.forEach((j, i) => {
    if (found.mate[j] !== i) throw new Error(`${i} and ${j} are no pair`);
    sum += weights[i * n + j] ?? 0;
  });
  return sum / 2;
}

/** Duals are slacks of 0 or more for every edge and add up to the total: nothing can be better. */
function proofOf(
  { n, weights }: Graph,
  { proof }: PerfectMatching,
  total: number,
): { least: number; excess: number } {
  const inside = new Float64Array(n * n);
  let objective = 0;
  let least = 0;
  for (const dual of proof.vertices) objective += dual;
  for (const { members, dual } of proof.blossoms) {
    if (members.length % 2 === 0) throw new Error('an even blossom');
    objective += (dual * (members.length - 1)) / 2;
    least = Math.min(least, dual);
    for (const i of members) for (const j of members) inside[i * n + j] = (inside[i * n + j] ?? 0) + dual;
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const weight = weights[i * n + j] ?? NO;
      const dual = (proof.vertices[i] ?? 0) + (proof.vertices[j] ?? 0) + (inside[i * n + j] ?? 0);
      if (weight !== NO) least = Math.min(least, dual - 2 * weight);
    }
  return { least, excess: objective - 2 * total };
}

const PROVEN = { least: 0, excess: 0 };

const PLANS = [
  { increments: [], bids: 0 },
  { increments: [20, 5, 1], bids: 20 },
  { increments: [1], bids: 3 },
];

/** `seed` also chooses how long the lists are at first and what the auction leaves. */
function solve({ n, weights }: Graph, seed: number): PerfectMatching | null {
  const rows = tableRows(n, weights, [1, 2, 4, 16, n][seed % 5] ?? n);
  const assignment = noAssignment(n);
  const lists = new RowLists(rows);
  lists.fill(assignment.price);
  auction(lists, assignment, PLANS[seed % 3] ?? { increments: [], bids: 0 });
  return augmentAll(lists, assignment) === 'full' ? roundToPairs(lists, assignment) : null;
}

describe('the heaviest perfect matching', () => {
  it('[B13] is the best of all in twenty thousand small graphs, with its proof', () => {
    for (let seed = 0; seed < 20_000; seed++) {
      const graph = drawnGraph(2 * (seed % 6), seed);
      const found = solve(graph, seed);
      const total = totalOf(graph, found);
      if (total !== bestTotal(graph)) throw new Error(`seed ${seed}: ${total}, not ${bestTotal(graph)}`);
      if (found) expect(proofOf(graph, found, total), `seed ${seed}`).toEqual(PROVEN);
    }
  });

  it('[B13] proves itself in graphs of up to 128 vertices, full of ties', () => {
    let solved = 0;
    for (let seed = 0; seed < 200; seed++) {
      const graph = drawnGraph(10 + 2 * (seed % 60), seed);
      const found = solve(graph, seed);
      if (!found) continue;
      solved++;
      expect(proofOf(graph, found, totalOf(graph, found)), `seed ${seed}`).toEqual(PROVEN);
    }
    expect(solved).toBeGreaterThan(150);
  });

  it('[B13] opens a hundred odd circles that the assignment leaves', () => {
    const n = 300;
    const weights = new Float64Array(n * n).fill(NO);
    const random = seededRandom(7);
    const join = (i: number, j: number, weight: number) => {
      weights[i * n + j] = weight;
      weights[j * n + i] = weight;
    };
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) join(i, j, random(500));
    for (let i = 0; i < n; i += 3)
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [0, 2],
      ] as const)
        join(i + a, i + b, 900 + random(9));
    for (const seed of [3, 4]) {
      const found = solve({ n, weights }, seed);
      expect(found?.proof.blossoms.length).toBeGreaterThan(20);
      if (found) expect(proofOf({ n, weights }, found, totalOf({ n, weights }, found))).toEqual(PROVEN);
    }
  });
});

describe('covering as many as possible', () => {
  it('[B4] [B11] leaves as few as possible single, and those with the fewest turns', () => {
    for (let seed = 0; seed < 400; seed++) {
      const random = seededRandom(seed);
      const { n, weights } = drawnGraph(1 + random(13), seed);
      const turns = Int32Array.from({ length: n }, () => random(4));
      const joined = (i: number, j: number) => (weights[i * n + j] ?? NO) !== NO;
      const mate = new Int32Array(n).fill(-1);
      coverMost(mate, joined, turns);
      const covered = [...mate.keys()].filter((i) => mate[i] !== -1);
      expect(covered.every((i) => mate[mate[i] ?? -1] === i && joined(i, mate[i] ?? -1))).toBe(true);
      const total = covered.reduce((sum, i) => sum + 1 + (turns[i] ?? 0), 0);
      expect(total, `seed ${seed}`).toBe(mostCovered(n, joined, turns));
    }
  });
});

/** The most that any matching covers, each vertex counted once more for each turn. O(2ⁿ n). */
function mostCovered(n: number, joined: (i: number, j: number) => boolean, turns: Int32Array): number {
  const best = new Float64Array(1 << n);
  for (let set = 1; set < 1 << n; set++) {
    const i = 31 - Math.clz32(set & -set);
    const rest = set & (set - 1);
    let most = best[rest] ?? 0;
    for (let j = i + 1; j < n; j++)
      if ((rest & (1 << j)) !== 0 && joined(i, j))
        most = Math.max(most, 2 + (turns[i] ?? 0) + (turns[j] ?? 0) + (best[rest ^ (1 << j)] ?? 0));
    best[set] = most;
  }
  return best[(1 << n) - 1] ?? 0;
}
