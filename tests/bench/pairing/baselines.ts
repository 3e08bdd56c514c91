import { createRequire } from 'node:module';
import { encodeCrowd } from '../../../server/src/pairing/crowd.ts';
import { type Edges, makeEdges } from '../../../server/src/pairing/edges.ts';
import { RowLists } from '../../../server/src/pairing/matching/rowLists.ts';
import { MOST_PENALTY } from '../../../server/src/pairing/pairs/pairTiers.ts';
import { PairWeights } from '../../../server/src/pairing/pairs/pairWeights.ts';
import { PartnerRows } from '../../../server/src/pairing/pairs/partnerRows.ts';
import { seededRandom } from '../../../server/src/pairing/seededRandom.ts';
import type { PairingInput } from '../../../server/src/pairing/types.ts';

/** Pairs of ids. */
export type Pairs = [string, string][];

function problemOf(input: PairingInput): { edges: Edges; weights: PairWeights } {
  const edges = makeEdges(encodeCrowd(input.people, input.options.seed), input);
  return { edges, weights: new PairWeights(edges, MOST_PENALTY) };
}

function named({ crowd }: Edges, mate: Int32Array): Pairs {
  return [...mate.keys()].flatMap((i): Pairs => {
    const j = mate[i] ?? -1;
    return i < j ? [[crowd.people[i]?.id ?? '', crowd.people[j]?.id ?? '']] : [];
  });
}

/** Each person's 16 best partners, the heaviest pairs first, then exchanges of two pairs' partners while any helps. */
export function greedyAndExchanges(input: PairingInput): Pairs {
  const { edges, weights } = problemOf(input);
  const lists = new RowLists(new PartnerRows(weights, []));
  lists.fill(new Float64Array(edges.n));
  const mate = new Int32Array(edges.n).fill(-1);
  const listed: { i: number; j: number; weight: number }[] = [];
  for (let i = 0; i < edges.n; i++) {
    const start = lists.start[i] ?? 0;
    for (let at = start; at < start + Math.min(16, lists.length[i] ?? 0); at++)
      listed.push({ i, j: lists.columns[at] ?? 0, weight: lists.weights[at] ?? 0 });
  }
  listed.sort((one, other) => other.weight - one.weight || one.i - other.i || one.j - other.j);
  const join = (i: number, j: number) => {
    mate[i] = j;
    mate[j] = i;
  };
  for (const { i, j } of listed) if (mate[i] === -1 && mate[j] === -1) join(i, j);
  // Whoever is left takes the best of those left.
  for (let i = 0; i < edges.n; i++) {
    if (mate[i] !== -1) continue;
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let j = i + 1; j < edges.n; j++) {
      const weight = mate[j] === -1 ? weights.of(i, j) : Number.NEGATIVE_INFINITY;
      if (weight > most) [best, most] = [j, weight];
    }
    if (best >= 0) join(i, best);
  }
  for (let sweep = 0, isBetter = true; isBetter && sweep < 12; sweep++) {
    isBetter = false;
    for (const { i: a, j: c, weight } of listed) {
      const b = mate[a] ?? -1;
      const d = mate[c] ?? -1;
      if (b < 0 || d < 0 || b === c) continue;
      if (weight + weights.of(b, d) <= weights.of(a, b) + weights.of(c, d)) continue;
      join(a, c);
      join(b, d);
      isBetter = true;
    }
  }
  return named(edges, mate);
}

/** Everyone with the next one in a drawn order who may be met. */
export function drawn(input: PairingInput): Pairs {
  const { edges } = problemOf(input);
  const random = seededRandom(input.options.seed);
  const left = Array.from({ length: edges.n }, (_, i) => i);
  for (let at = left.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [left[at], left[other]] = [left[other] ?? 0, left[at] ?? 0];
  }
  const mate = new Int32Array(edges.n).fill(-1);
  for (const [at, i] of left.entries()) {
    if (mate[i] !== -1) continue;
    const j = left.slice(at + 1).find((other) => mate[other] === -1 && edges.allowed(i, other));
    if (j === undefined) continue;
    mate[i] = j;
    mate[j] = i;
  }
  return named(edges, mate);
}

/** The npm package `edmonds-blossom` (O(n³)) on the same weights: milliseconds and the sum of scores. */
export function edmondsBlossom(input: PairingInput): { ms: number; value: number } {
  const solve: (edges: number[][], maximumCardinality: boolean) => number[] = createRequire(import.meta.url)(
    'edmonds-blossom',
  );
  const { edges, weights } = problemOf(input);
  const list: number[][] = [];
  for (let i = 0; i < edges.n; i++)
    for (let j = 0; j < i; j++) if (edges.allowed(i, j)) list.push([j, i, weights.of(i, j)]);
  const before = performance.now();
  const mate = solve(list, true);
  const ms = performance.now() - before;
  return { ms, value: mate.reduce((sum, j, i) => (i < j ? sum + edges.score.of(i, j) : sum), 0) };
}
