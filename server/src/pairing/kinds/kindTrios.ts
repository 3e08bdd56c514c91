import { allMeet } from '../codeSets.ts';
import type { Edges } from '../edges.ts';
import { type BestTrios, bestTrios } from '../pairs/bestTrios.ts';
import { NOBODY } from '../pairs/mates.ts';
import { sumsOfThree } from '../pairs/trioField.ts';
import type { KindPairs } from './kindPairs.ts';
import type { KindTable } from './kindTable.ts';
import { type Relaxed, relaxKinds } from './relaxKinds.ts';

/** Three kinds, what a room of them is worth, and what the others can reach then. */
export type KindTrio = {
  readonly kinds: readonly number[];
  readonly weight: number;
  readonly relaxed: Relaxed;
  /** no seating with a trio of as few turns is worth more */
  readonly most: number;
};

/** So many of the most promising trios are tried. */
const TRIES = 8;
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The best room of three people of one part, for whom a seat of the kind `seat` is left out; null: none is possible. Trios
 * are tried in order of their bounds until none could be better. The kinds must tell parts and turns apart.
 */
export function bestKindTrio(
  edges: Edges,
  table: KindTable,
  partOf: Int32Array,
  { duals, most }: Relaxed,
  counts: Int32Array,
  seat: number,
): KindTrio | null {
  const { kinds, start, members, weights } = table;
  const one = (k: number) => members[start[k] ?? 0] ?? 0;
  const isSeat = (k: number) => one(k) >= edges.n;
  const part = partOf[one(seatedKind(table, seat))];
  // Up to three of each kind may sit in one room.
  const places = [...counts.keys()].flatMap((k) =>
    isSeat(k) || partOf[one(k)] !== part ? [] : new Array<number>(Math.min(3, counts[k] ?? 0)).fill(k),
  );
  const kindAt = (place: number) => places[place] ?? 0;
  const turns = Int32Array.from(places, (k) => edges.trioTurns[one(k)] ?? 0);
  const field = {
    duals: Float64Array.from(places, (k) => (duals[k] ?? 0) / 2),
    inside: new Float64Array(places.length),
    shared: () => 0,
    turns,
    weight: (a: number, b: number) => weights[kindAt(a) * kinds + kindAt(b)] ?? NEVER,
    mayShare: (trio: readonly number[]) =>
      allMeet(
        edges.crowd.languages,
        trio.map((place) => one(kindAt(place))),
      ),
  };
  const without = (taken: readonly number[]) => {
    const left = counts.slice();
    for (const k of taken) left[k] = (left[k] ?? 0) - 1;
    return left;
  };
  const saved = (duals[seat] ?? 0) / 2;
  for (const sum of sumsOfThree(turns)) {
    const found: BestTrios = bestTrios(field, sum, TRIES);
    let best: KindTrio | null = null;
    let others = found.others;
    const seen = new Set<string>();
    for (const { trio, weight, bound } of found.trios) {
      if (best && most + bound - saved <= best.weight + best.relaxed.most) {
        others = NEVER;
        break;
      }
      const three = trio.map(kindAt).sort((a, b) => a - b);
      if (seen.has(three.join())) continue;
      seen.add(three.join());
      const relaxed = relaxKinds(table, without([...three, seat]));
      if (!relaxed.isFull || (best && best.weight + best.relaxed.most >= weight + relaxed.most)) continue;
      best = { kinds: three, weight, relaxed, most: 0 };
    }
    if (best)
      return { ...best, most: Math.max(best.weight + best.relaxed.most, Math.floor(most + others - saved)) };
  }
  return null;
}

/** Some kind of people for whom this kind of seat is. */
function seatedKind({ kinds, weights }: KindTable, seat: number): number {
  return weights.subarray(seat * kinds, (seat + 1) * kinds).findIndex((weight) => weight > NEVER);
}

/** Three people of these kinds with nothing between any two; null: none was found. */
export function peopleForTrio(
  pairs: KindPairs,
  kinds: readonly number[],
  away: ReadonlySet<number>,
): number[] | null {
  const { start, members } = pairs.table;
  const ofKind = (k: number) => [...members.subarray(start[k], start[k + 1])].filter((i) => !away.has(i));
  const [first = [], second = [], third = []] = kinds.map(ofKind);
  for (const a of first)
    for (const b of second) {
      if (!pairs.isPlain(a, b)) continue;
      const c = third.find((other) => pairs.isPlain(a, other) && pairs.isPlain(b, other)) ?? NOBODY;
      if (c !== NOBODY) return [a, b, c];
    }
  return null;
}
