import type { Edges } from '../edges.ts';
import type { DualProof } from '../matching/perfectMatching.ts';
import type { TrioField } from './bestTrios.ts';
import type { PairWeights } from './pairWeights.ts';

/** These people, by their places, with the duals of a matching with everyone. */
export function trioField(
  { edges, weights }: { readonly edges: Edges; readonly weights: PairWeights },
  people: readonly number[],
  { vertices, blossoms }: DualProof,
): TrioField {
  const person = (place: number) => people[place] ?? 0;
  const placeOf = new Map(people.map((i, place) => [i, place]));
  /** [place]: the blossoms around it */
  const around = people.map((): number[] => []);
  for (const [blossom, { members }] of blossoms.entries())
    for (const i of members) around[placeOf.get(i) ?? NOWHERE]?.push(blossom);
  const dual = (blossom: number) => blossoms[blossom]?.dual ?? 0;
  const sum = (all: readonly number[]) => all.reduce((total, blossom) => total + dual(blossom), 0);
  return {
    duals: Float64Array.from(people, (i) => (vertices[i] ?? 0) / 2),
    inside: Float64Array.from(around, sum),
    shared: (a, b) => inBoth(around[a] ?? [], around[b] ?? [], dual),
    turns: Int32Array.from(people, (i) => edges.trioTurns[i] ?? 0),
    weight: (a, b) => weights.of(person(a), person(b)),
    mayShare: (trio) => edges.allowedTogether(trio.map(person)),
  };
}

const NOWHERE = -1;

/** What the numbers in both rising lists are worth. */
function inBoth(one: readonly number[], other: readonly number[], worth: (nr: number) => number): number {
  let sum = 0;
  for (let at = 0, place = 0; at < one.length && place < other.length; ) {
    const difference = (one[at] ?? 0) - (other[place] ?? 0);
    if (difference === 0) sum += worth(one[at] ?? 0);
    if (difference <= 0) at++;
    if (difference >= 0) place++;
  }
  return sum;
}

/** What three of these numbers can add up to, rising. */
export function sumsOfThree(turns: Int32Array): number[] {
  const sorted = [...turns].sort((a, b) => a - b);
  const few = sorted.filter((turn, at) => at < 3 || turn !== sorted[at - 3]);
  const sums = few.flatMap((a, x) =>
    few.slice(x + 1).flatMap((b, y) => few.slice(x + y + 2).map((c) => a + b + c)),
  );
  return [...new Set(sums)].sort((a, b) => a - b);
}
