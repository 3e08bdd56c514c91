import { describe, expect, it } from 'vitest';
import { encodeCrowd } from '../../server/src/pairing/crowd.ts';
import { makeEdges } from '../../server/src/pairing/edges.ts';
import { coverMost } from '../../server/src/pairing/matching/coverMost.ts';
import {
  type Matching,
  maximumWeightMatching,
} from '../../server/src/pairing/matching/maximumWeightMatching.ts';
import { weightTable } from '../../server/src/pairing/pairs/weightTable.ts';
import { seededRandom } from '../../server/src/pairing/seededRandom.ts';
import { drawnPairs, mixerOf, realisticCrowd } from './crowds.ts';

type Graph = { readonly n: number; readonly weights: Float64Array };

function drawnGraph(n: number, seed: number): Graph {
  const random = seededRandom(seed);
  const weights = new Float64Array(n * n);
  const spread = [3, 10, 1000][random(3)] ?? 1;
  const least = random(2) * 5000;
  const density = 1 + random(10);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const weight = random(10) < density ? least + random(spread + 1) : 0;
      weights[i * n + j] = weight;
      weights[j * n + i] = weight;
    }
  return { n, weights };
}

/** The best total over all subsets of vertices: O(2ⁿ n). */
function bestTotal({ n, weights }: Graph): number {
  const best = new Float64Array(1 << n);
  for (let set = 1; set < 1 << n; set++) {
    const i = 31 - Math.clz32(set & -set);
    const rest = set & (set - 1);
    let most = best[rest] ?? 0;
    for (let j = i + 1; j < n; j++) {
      const weight = weights[i * n + j] ?? 0;
      if ((rest & (1 << j)) !== 0 && weight > 0) most = Math.max(most, weight + (best[rest ^ (1 << j)] ?? 0));
    }
    best[set] = most;
  }
  return best[(1 << n) - 1] ?? 0;
}

/** What the duals leave over: [least slack of an edge, dual objective − 2 · total]. Both 0 or more prove optimality. */
function proofOf({ n, weights }: Graph, { proof, total }: Matching): { leastSlack: number; excess: number } {
  const inside = new Float64Array(n * n);
  let objective = 0;
  for (const dual of proof.vertices) objective += dual;
  for (const { members, dual } of proof.blossoms) {
    objective += (dual * (members.length - 1)) / 2;
    for (const i of members) for (const j of members) inside[i * n + j] = (inside[i * n + j] ?? 0) + dual;
  }
  let leastSlack = Math.min(0, ...proof.vertices, ...proof.blossoms.map(({ dual }) => dual));
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const weight = weights[i * n + j] ?? 0;
      const dual = (proof.vertices[i] ?? 0) + (proof.vertices[j] ?? 0) + (inside[i * n + j] ?? 0);
      if (weight > 0) leastSlack = Math.min(leastSlack, dual - 2 * weight);
    }
  return { leastSlack, excess: objective - 2 * total };
}

const proven = { leastSlack: 0, excess: 0 };

describe('maximum-weight matching', () => {
  it('[B13] is the best of all matchings', () => {
    for (let seed = 0; seed < 600; seed++) {
      const graph = drawnGraph(seed % 11, seed);
      expect(maximumWeightMatching(graph.n, graph.weights).total, `seed ${seed}`).toBe(bestTotal(graph));
    }
  });

  it('[B13] proves itself with whole duals, up to a hundred vertices', () => {
    for (let seed = 0; seed < 60; seed++) {
      const graph = drawnGraph(10 + ((seed * 3) % 91), seed);
      const matching = maximumWeightMatching(graph.n, graph.weights);
      expect(proofOf(graph, matching), `seed ${seed}`).toEqual(proven);
      expect(matching.proof.vertices.every(Number.isInteger)).toBe(true);
      expect(matching.proof.blossoms.every(({ members }) => members.length % 2 === 1)).toBe(true);
    }
  });

  it('[B13] proves itself on the weights of real mixers, all tiers in use', () => {
    for (const size of [2, 17, 60, 99, 100]) {
      const people = realisticCrowd(size, size).map((one, at) => ({
        ...one,
        byes: at % 3,
        deficit: (at * 37) % 1001,
      }));
      const pairs = (salt: number) => drawnPairs(people, size, salt);
      const input = mixerOf(people, { met: pairs(1), metBefore: pairs(2), options: { allowRepeats: true } });
      const table = weightTable(makeEdges(encodeCrowd(people, 1), input, 'seating'));
      expect(proofOf(table, maximumWeightMatching(table.n, table.weights)), `${size} people`).toEqual(proven);
    }
  });
});

describe('covering as many as possible', () => {
  it('[B4] [B11] leaves as few as possible single, and those with the fewest turns', () => {
    for (let seed = 0; seed < 400; seed++) {
      const random = seededRandom(seed);
      const { n, weights } = drawnGraph(1 + random(seed % 20 === 0 ? 40 : 12), seed);
      const turns = Int32Array.from({ length: n }, () => random(4));
      const joined = (i: number, j: number) => (weights[i * n + j] ?? 0) > 0;
      const mate = new Int32Array(n).fill(-1);
      coverMost(mate, joined, turns);
      const worth = weights.map((weight, at) =>
        weight > 0 ? 2 + (turns[at % n] ?? 0) + (turns[Math.floor(at / n)] ?? 0) : 0,
      );
      const covered = [...mate.keys()].filter((i) => mate[i] !== -1);
      expect(covered.every((i) => mate[mate[i] ?? -1] === i && joined(i, mate[i] ?? -1))).toBe(true);
      const total = covered.reduce((sum, i) => sum + 1 + (turns[i] ?? 0), 0);
      expect(total, `seed ${seed}`).toBe(maximumWeightMatching(n, worth).total);
    }
  });
});
