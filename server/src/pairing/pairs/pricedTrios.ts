import type { Edges } from '../edges.ts';
import type { DualProof } from '../matching/perfectMatching.ts';
import type { PairWeights } from './pairWeights.ts';

/** A room of three and what the whole seating can gain with it at most, before the seat it saves. */
export type PricedTrio = {
  readonly trio: readonly number[];
  /** the sum of its seats' turns: fewer comes first */
  readonly turns: number;
  readonly weight: number;
  readonly bound: number;
};

export type PricedTrios = {
  /** by rising turns, then falling bound */
  readonly trios: readonly PricedTrio[];
  /** trios of like people were left out for want of room, all behind the last one */
  readonly isCut: boolean;
  /** no trio with people who were not chosen can gain more; -Infinity: all were */
  readonly elsewhere: number;
};

/** So many people's trios are all looked at: some 200,000. */
const ALL_UP_TO = 108;
/** Of more people those whose turn it is and whom the duals favour. */
const CHOSEN = 48;
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The trios of these people, each with its bound from the duals of a matching with everyone: seating abc together changes
 * the best total by at most W(abc) − (y(a) + y(b) + y(c)) / 2, less half the largest of the sums of blossom duals that
 * two of them share: a blossom that loses two or three vertices loses one edge of what it can hold.
 */
export function pricedTrios(
  edges: Edges,
  weights: PairWeights,
  people: readonly number[],
  proof: DualProof,
  most: number,
): PricedTrios {
  const chosen = people.length <= ALL_UP_TO ? people : mostPromising(edges, people, proof);
  const size = chosen.length;
  const y = Float64Array.from(chosen, (i) => (proof.vertices[i] ?? 0) / 2);
  const table = new Float64Array(size * size).fill(NEVER);
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) table[a * size + b] = weights.of(chosen[a] ?? 0, chosen[b] ?? 0);
  const shared = sharedDuals(chosen, proof);
  const found: PricedTrio[] = [];
  let least = NEVER;
  let leastTurns = Number.POSITIVE_INFINITY;
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const ab = table[a * size + b] ?? NEVER;
      if (ab === NEVER) continue;
      for (let c = b + 1; c < size; c++) {
        const weight = ab + (table[a * size + c] ?? NEVER) + (table[b * size + c] ?? NEVER);
        if (weight === NEVER) continue;
        const inside =
          shared && Math.max(shared[a * size + b] ?? 0, shared[a * size + c] ?? 0, shared[b * size + c] ?? 0);
        const bound = weight - (y[a] ?? 0) - (y[b] ?? 0) - (y[c] ?? 0) - (inside ?? 0) / 2;
        const trio = [chosen[a] ?? 0, chosen[b] ?? 0, chosen[c] ?? 0];
        const turns = turnsOf(edges, trio);
        if (found.length >= most && (turns > leastTurns || (turns === leastTurns && bound <= least)))
          continue;
        if (!edges.allowedTogether(trio)) continue;
        found.push({ trio, turns, weight, bound });
        if (found.length < 2 * most) continue;
        keepFirst(found, most);
        least = found.at(-1)?.bound ?? NEVER;
        leastTurns = found.at(-1)?.turns ?? 0;
      }
    }
  const isCut = least > NEVER || found.length > most;
  keepFirst(found, most);
  return { trios: found, isCut, elsewhere: size < people.length ? mostOfAny(people, proof) : NEVER };
}

function keepFirst(found: PricedTrio[], count: number): void {
  found.sort((one, other) => one.turns - other.turns || other.bound - one.bound);
  if (found.length > count) found.length = count;
}

function turnsOf({ trioTurns }: Edges, trio: readonly number[]): number {
  return trio.reduce((sum, i) => sum + (trioTurns[i] ?? 0), 0);
}

function mostPromising({ trioTurns }: Edges, people: readonly number[], { vertices }: DualProof): number[] {
  return [...people]
    .sort(
      (i, j) => (trioTurns[i] ?? 0) - (trioTurns[j] ?? 0) || (vertices[j] ?? 0) - (vertices[i] ?? 0) || i - j,
    )
    .slice(0, CHOSEN);
}

/** Three edges weigh at most y(a) + y(b) + y(c) and the blossom duals that the pairs share. */
function mostOfAny(people: readonly number[], { vertices, blossoms }: DualProof): number {
  const highest = Float64Array.from(people, (i) => vertices[i] ?? 0).sort();
  const inside = blossoms.reduce((sum, { dual }) => sum + dual, 0);
  return [1, 2, 3].reduce((sum, at) => sum + (highest[highest.length - at] ?? 0) / 2, inside);
}

/** [a * size + b]: the sum of the duals of all blossoms with both; null: there are none. */
function sharedDuals(chosen: readonly number[], { blossoms }: DualProof): Float64Array | null {
  if (blossoms.length === 0) return null;
  const size = chosen.length;
  const place = new Map(chosen.map((i, at) => [i, at]));
  const shared = new Float64Array(size * size);
  for (const { members, dual } of blossoms) {
    const places = members.flatMap((i) => place.get(i) ?? []);
    for (const a of places) for (const b of places) shared[a * size + b] = (shared[a * size + b] ?? 0) + dual;
  }
  return shared;
}
