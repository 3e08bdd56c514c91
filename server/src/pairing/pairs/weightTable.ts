import type { Edges } from '../edges.ts';
import { type Matching, maximumWeightMatching } from '../matching/maximumWeightMatching.ts';

/** The weights of all pairs, n × n, with each person's turn for a seat in them; 0: not allowed. */
export type WeightTable = { readonly n: number; readonly weights: Float64Array };

export function weightTable(edges: Edges): WeightTable {
  const { n, tiers, byeTurns } = edges;
  const weights = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const weight = edges.weight(i, j);
      if (weight === 0) continue;
      const withTurns = weight + tiers.seat * ((byeTurns[i] ?? 0) + (byeTurns[j] ?? 0));
      weights[i * n + j] = withTurns;
      weights[j * n + i] = withTurns;
    }
  return { n, weights };
}

/** The best matching of some of the people; its vertices are places in `people`. */
export function matchAmong({ n, weights }: WeightTable, people: readonly number[]): Matching {
  const size = people.length;
  const among = new Float64Array(size * size);
  people.forEach((i, row) => {
    people.forEach((j, column) => {
      among[row * size + column] = weights[i * n + j] ?? 0;
    });
  });
  return maximumWeightMatching(size, among);
}
