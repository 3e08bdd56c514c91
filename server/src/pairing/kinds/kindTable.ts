import { meet } from '../codeSets.ts';
import { UNTOLD } from '../crowd.ts';
import type { EmptySeats } from '../pairs/emptySeats.ts';
import type { PairWeights } from '../pairs/pairWeights.ts';
import type { Kinds } from './kinds.ts';

const NEVER = Number.NEGATIVE_INFINITY;

/** People and then empty seats as nodes of kinds, and what two of them are worth when nothing lies between them. */
export type KindTable = {
  readonly kinds: number;
  readonly kindOf: Int32Array;
  /** kind k's nodes: `members` from `start[k]` to `start[k + 1]` */
  readonly start: Int32Array;
  readonly members: Int32Array;
  /** [kind * kinds + other]; -Infinity: never together */
  readonly weights: Float64Array;
};

/** `kinds` must tell apart whom the seats are for. O(kinds² + people). */
export function kindTable(weights: PairWeights, kinds: Kinds, seats: readonly EmptySeats[]): KindTable {
  const people = kinds.kindOf.length;
  const count = kinds.count + seats.length;
  const nodes = people + seats.reduce((sum, group) => sum + group.seats, 0);
  const kindOf = new Int32Array(nodes);
  const members = Int32Array.from({ length: nodes }, (_, at) => kinds.members[at] ?? at);
  const start = new Int32Array(count + 1);
  kindOf.set(kinds.kindOf);
  start.set(kinds.start);
  const table = new Float64Array(count * count).fill(NEVER);
  const put = (k: number, l: number, weight: number): void => {
    table[k * count + l] = weight;
    table[l * count + k] = weight;
  };
  for (let k = 0; k < kinds.count; k++) {
    const one = kinds.members[kinds.start[k] ?? 0] ?? 0;
    for (let l = 0; l <= k; l++) {
      const other = kinds.members[kinds.start[l] ?? 0] ?? 0;
      if (one !== other || (kinds.start[k + 1] ?? 0) - (kinds.start[k] ?? 0) > 1)
        put(k, l, between(weights, kinds, one, other));
    }
  }
  let node = people;
  seats.forEach((group, at) => {
    const kind = kinds.count + at;
    kindOf.fill(kind, node, node + group.seats);
    node += group.seats;
    start[kind + 1] = node;
    for (const i of group.people) put(kind, kinds.kindOf[i] ?? 0, 0);
  });
  return { kinds: count, kindOf, start, members, weights: table };
}

/** The most that people of these two's kinds are worth to each other. */
function between(
  { crowd, score, tiers }: PairWeights,
  { company, party }: Kinds,
  i: number,
  j: number,
): number {
  if (meet(crowd.languages, i, crowd.languages, j) === 0) return NEVER;
  const together = shared(company, i, j) || shared(party, i, j);
  return together ? score.of(i, j) - tiers.company : score.of(i, j);
}

function shared(column: Int32Array, i: number, j: number): boolean {
  return column[i] !== UNTOLD && column[i] === column[j];
}
