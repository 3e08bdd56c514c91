import type { Edges } from '../edges.ts';
import type { DualProof, Matching } from '../matching/maximumWeightMatching.ts';
import { matchAmong, type WeightTable } from './weightTable.ts';

type TrioStep = {
  /** null: no trio makes the seating better */
  readonly trio: readonly number[] | null;
  /** the pairs of the others */
  readonly rest: Matching;
  /** see `Solution.slack` */
  readonly slack: number;
};

type Candidate = { readonly trio: readonly number[]; readonly weight: number; readonly bound: number };

/**
 * The room of three that makes the whole seating best, the others being matched in pairs.
 *
 * Pricing: the duals of the matching without a trio bound what any trio can bring. With the vertex duals u, the
 * blossom duals z and weight W, a seating with the trio abc weighs at most
 * total + W(abc) − u(a) − u(b) − u(c) − max over the three pairs of Σ z(blossoms that contain the pair),
 * since a blossom that loses two or three vertices loses one edge of what it can hold, and nested blossoms contain
 * nested pairs. Trios are solved exactly in order of falling bound until no bound beats the best one found, which
 * proves it, or until the budget is used up; then the next bound says what could still be missing.
 */
export function bestTrio(
  edges: Edges,
  table: WeightTable,
  people: readonly number[],
  matching: Matching,
): TrioStep {
  const budget = solvesFor(people.length);
  let best: Omit<TrioStep, 'slack'> & { readonly total: number } = {
    trio: null,
    rest: matching,
    total: matching.total,
  };
  for (const [solves, { trio, weight, bound }] of pricedTrios(edges, table, people, matching).entries()) {
    if (bound <= best.total) break;
    if (solves === budget) return { ...best, slack: bound - best.total };
    const others = people.filter((i) => !trio.includes(i));
    const rest = matchAmong(table, others);
    if (weight + rest.total > best.total) best = { trio, rest, total: weight + rest.total };
  }
  return { ...best, slack: 0 };
}

/** About as many as take 50 ms on a small server; all of them up to some twenty people. */
function solvesFor(people: number): number {
  return Math.max(16, Math.min(2000, Math.floor(1.2e7 / people ** 3)));
}

function pricedTrios(
  edges: Edges,
  table: WeightTable,
  people: readonly number[],
  { total, proof }: Matching,
): Candidate[] {
  const size = people.length;
  const shared = sharedBlossomDuals(size, proof);
  const keep = 1 + solvesFor(size);
  const found: Candidate[] = [];
  let least = 0;
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++)
      for (let c = b + 1; c < size; c++) {
        const trio = [people[a] ?? 0, people[b] ?? 0, people[c] ?? 0];
        const weight = trioWeight(edges, table, trio);
        if (weight === 0) continue;
        const price = (proof.vertices[a] ?? 0) + (proof.vertices[b] ?? 0) + (proof.vertices[c] ?? 0);
        const inside = Math.max(
          shared[a * size + b] ?? 0,
          shared[a * size + c] ?? 0,
          shared[b * size + c] ?? 0,
        );
        const bound = total + weight - (price + inside) / 2;
        if (found.length >= keep && bound <= least) continue;
        if (!edges.allowedTogether(trio)) continue;
        found.push({ trio, weight, bound });
        if (found.length >= 2 * keep) least = cutTo(found, keep);
      }
  cutTo(found, keep);
  return found;
}

/** Sorts by falling bound, keeps the first ones and returns the least bound kept. */
function cutTo(found: Candidate[], keep: number): number {
  found.sort((one, other) => other.bound - one.bound);
  if (found.length > keep) found.length = keep;
  return found.at(-1)?.bound ?? 0;
}

/** Three pairs, each person's seat counted once, less the trio's own tier. 0: some two may not meet. */
function trioWeight(
  { tiers, byeTurns, trioTurns }: Edges,
  { n, weights }: WeightTable,
  trio: readonly number[],
): number {
  let weight = 0;
  for (let at = 0; at < 3; at++) {
    const i = trio[at] ?? 0;
    const pair = weights[i * n + (trio[(at + 1) % 3] ?? 0)] ?? 0;
    if (pair === 0) return 0;
    weight += pair - tiers.seat * (1 + (byeTurns[i] ?? 0)) - tiers.trio * (trioTurns[i] ?? 0);
  }
  return weight;
}

/** [a * size + b]: the sum of the duals of all blossoms that contain both vertices. */
function sharedBlossomDuals(size: number, { blossoms }: DualProof): Float64Array {
  const shared = new Float64Array(size * size);
  for (const { members, dual } of blossoms)
    for (const a of members)
      for (const b of members) shared[a * size + b] = (shared[a * size + b] ?? 0) + dual;
  return shared;
}
