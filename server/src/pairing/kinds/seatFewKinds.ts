import type { Edges } from '../edges.ts';
import { coverMost } from '../matching/coverMost.ts';
import { type EmptySeats, fewestSeats, seatsLike } from '../pairs/emptySeats.ts';
import { joinAsThird } from '../pairs/joinAsThird.ts';
import { NOBODY } from '../pairs/mates.ts';
import type { PairWeights } from '../pairs/pairWeights.ts';
import type { Solution } from '../solution.ts';
import { KindPairs, seatFlow } from './kindPairs.ts';
import { kindsOf } from './kinds.ts';
import { kindTable } from './kindTable.ts';
import { bestKindTrio, type KindTrio, peopleForTrio } from './kindTrios.ts';
import { matchSingles } from './matchSingles.ts';
import { countsOf, type Relaxed, relaxKinds } from './relaxKinds.ts';

/**
 * Fewer people are quickly looked at one by one; so many of a kind on average, or it saves nothing; and the table of all kinds
 * stays within 18 MB.
 */
const LIMITS = { people: 97, alike: 4, kinds: 1500 } as const;
/** Of more people than this a seating that is certified so near to the best is near enough: a proof could take seconds. */
const NEAR = { people: 2000, enough: 0.001 } as const;

type Round = {
  readonly edges: Edges;
  readonly weights: PairWeights;
  readonly partOf: Int32Array;
  readonly odd: 'trio' | 'bye';
};

/** `most`: no seating that keeps the rules above the score as well weighs more. */
type Found = { readonly pairs: KindPairs; readonly trios: readonly number[][]; readonly most: number };

/**
 * The best pairs of a crowd of few kinds, as when thousands told their name and industry only. Null: it is none, or what was
 * found is not proven and there are few enough people for `seatPairs` to prove it one by one.
 *
 * What lies between two people (they met, they are of one small company) only makes them worth less than their kinds are.
 * So the best transport over kinds, by its duals, bounds every seating; and a seating that pairs kinds as it does, with
 * nothing between any two, is proven the best one. There nearly always is one, since of hundreds alike each has met a few.
 * O(kinds² · phases + people).
 */
export function seatFewKinds(
  round: Round,
  { people, alike, kinds: most }: { people: number; alike: number; kinds: number } = LIMITS,
): Solution | null {
  const { edges, weights, partOf } = round;
  const { n, crowd } = edges;
  const mostKinds = Math.min(most, Math.floor(n / alike));
  if (n < people || kindsOf(crowd, mostKinds, []) === null) return null;
  let seats = fewestSeats(edges, partOf);
  for (let isKnown = false; ; isKnown = true) {
    const kinds = kindsOf(crowd, mostKinds, columnsFor(round, seats));
    if (kinds === null) return null;
    const table = kindTable(weights, kinds, seats);
    const relaxed = relaxKinds(table, countsOf(table));
    const pairs = new KindPairs(table, weights);
    seatFlow(pairs, relaxed, new Set());
    const single = matchSingles(pairs, relaxed.duals, new Set());
    if (single.length === 0 && relaxed.isFull) {
      const inPairs: Found = { pairs, trios: [], most: relaxed.most };
      const found = round.odd === 'trio' && seats.length > 0 ? withTrios(round, relaxed, pairs) : inPairs;
      return found && judged(round, found);
    }
    if (isKnown) return null;
    const mate = pairs.mate.slice(0, n).map((j) => (j < n ? j : NOBODY));
    coverMost(mate, edges.allowed, edges.byeTurns);
    seats = seatsLike(
      edges,
      partOf,
      [...mate.keys()].filter((i) => mate[i] === NOBODY),
    );
  }
}

/** What tells people apart besides what they told: for whom the empty seats are, and for trios part and turns. */
function columnsFor({ edges, partOf, odd }: Round, seats: readonly EmptySeats[]): Int32Array[] {
  if (seats.length === 0) return [];
  const group = new Int32Array(edges.n).fill(NOBODY);
  seats.forEach(({ people }, at) => {
    for (const i of people) group[i] = at;
  });
  return odd === 'trio' ? [group, partOf, edges.trioTurns] : [group];
}

/** Proven, or near enough; null: neither. */
function judged({ edges, weights }: Round, { pairs, trios, most }: Found): Solution | null {
  const { n } = edges;
  const rooms = [...pairs.mate.keys()].flatMap((i) => {
    const j = pairs.mate[i] ?? NOBODY;
    return i < j && j < n ? [[i, j]] : [];
  });
  const left = [...pairs.mate.keys()].filter((i) => i < n && (pairs.mate[i] ?? NOBODY) >= n);
  const joined = trios.length > 0 ? joinAsThird(edges, rooms, left) : rooms;
  const isJoined = joined.some((room) => room.length > 2);
  const total = pairs.total() + trios.reduce((sum, trio) => sum + trioWeight(weights, trio), 0);
  const slack = isJoined ? Number.POSITIVE_INFINITY : most - total;
  if (slack > 0 && (n <= NEAR.people || slack > NEAR.enough * most)) return null;
  return { rooms: [...trios, ...joined], stage: slack === 0 ? 'exact' : 'improved', slack };
}

/** For each empty seat a room of three, one after the other, as in `pairs/withTrios.ts`; null: people for them were not found. */
function withTrios(
  { edges, weights, partOf }: Round,
  base: Relaxed,
  { table, mate }: KindPairs,
): Found | null {
  const seats = [...mate.keys()].slice(edges.n);
  const turns = (seat: number) => edges.byeTurns[mate[seat] ?? 0] ?? 0;
  const counts = countsOf(table);
  const parts = new Set<number>();
  const away = new Set<number>();
  const chosen: KindTrio[] = [];
  let relaxed = base;
  /** by how much a seating with other trios could be better */
  let more = 0;
  for (const seat of seats.sort((one, other) => turns(other) - turns(one) || one - other)) {
    const kind = table.kindOf[seat] ?? 0;
    const part = partOf[mate[seat] ?? 0] ?? 0;
    const trio = bestKindTrio(edges, table, partOf, relaxed, counts, kind);
    if (!trio) continue;
    for (const k of [...trio.kinds, kind]) counts[k] = (counts[k] ?? 0) - 1;
    more += parts.has(part) ? Number.POSITIVE_INFINITY : trio.most - trio.weight - trio.relaxed.most;
    relaxed = trio.relaxed;
    chosen.push(trio);
    parts.add(part);
    away.add(seat);
  }
  const pairs = new KindPairs(table, weights);
  const trios: number[][] = [];
  for (const { kinds } of chosen) {
    const people = peopleForTrio(pairs, kinds, away);
    if (!people) return null;
    trios.push(people);
    for (const i of people) away.add(i);
  }
  seatFlow(pairs, relaxed, away);
  if (matchSingles(pairs, relaxed.duals, away).length > 0) return null;
  return { pairs, trios, most: relaxed.most + chosen.reduce((sum, { weight }) => sum + weight, more) };
}

function trioWeight(weights: PairWeights, [a = 0, b = 0, c = 0]: readonly number[]): number {
  return weights.of(a, b) + weights.of(a, c) + weights.of(b, c);
}
