import { type Assignment, AWAY, NONE } from './assignment.ts';
import { bestOf } from './auction.ts';
import { BlossomForest } from './blossomForest.ts';
import { halveCycles } from './halveCycles.ts';
import { matchSingle } from './matchSingle.ts';
import type { RowLists } from './rowLists.ts';

/** The duals that prove a perfect matching to be the best, doubled so that all are whole numbers. */
export type DualProof = {
  /** one a vertex */
  readonly vertices: Float64Array;
  /** sets of an odd number of vertices, each nested in another or apart from it, with duals of 0 or more */
  readonly blossoms: readonly { readonly members: readonly number[]; readonly dual: number }[];
};

export type PerfectMatching = { readonly mate: Int32Array; readonly proof: DualProof };

/**
 * The second half of the way to the heaviest perfect matching: from an assignment of the rows (see `augmentAll`), which
 * is the best one in fractions, to whole pairs. Null: no perfect matching exists.
 *
 * An assignment with gains u and prices v gives the duals u + v (doubled) that make every edge of its cycles tight; only
 * odd cycles, few in practice, leave a vertex single for `matchSingle`.
 */
export function roundToPairs(lists: RowLists, assignment: Assignment): PerfectMatching | null {
  const { n, price, columnOf, weight } = assignment;
  const vertices = price.map((cost, i) =>
    columnOf[i] === AWAY ? cost : cost + (weight[i] ?? 0) - (price[columnOf[i] ?? 0] ?? 0),
  );
  const { mate, singles } = halveCycles(assignment);
  const forest = new BlossomForest(n, vertices, mate);
  for (const root of singles) {
    if (forest.isMatched(forest.top[root] ?? NONE)) continue;
    const half = forest.dual.slice(0, n).map((dual) => dual / 2);
    lists.forget(half);
    if (!matchSingle(forest, lists, half, root)) return null;
  }
  return { mate: forest.mate, proof: { vertices: forest.dual.slice(0, n), blossoms: forest.blossoms() } };
}

/** No assignment weighs more, and no matching more than half of it, whatever the prices: what rows gain and prices cost. */
export function assignmentBound(lists: RowLists, { n, price }: Assignment): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (price[i] ?? 0) + Math.max(bestOf(lists, price, i), lists.cut[i] ?? 0);
  return sum;
}

/**
 * No pairs and so many trios of the first `people` rows weigh more: half of what a row gains and its column costs is its
 * dual, two duals are no less than the pair's weight, and in a trio each counts twice.
 */
export function triosBound(lists: RowLists, { price }: Assignment, people: number, trios: number): number {
  const duals = Float64Array.from({ length: people }, (_, i) => {
    const gain = Math.max(bestOf(lists, price, i), lists.cut[i] ?? 0);
    return (gain + (price[i] ?? 0)) / 2;
  }).sort();
  const twice = duals.subarray(people - 3 * trios);
  return [...duals, ...twice].reduce((sum, dual) => sum + dual, 0);
}
