import type { Edges } from '../edges.ts';
import type { PairWeights } from '../pairs/pairWeights.ts';
import { bitCount, canPlay } from './disjointRounds.ts';

/** Twelve people have 10,395 seatings in pairs. More people rarely get stuck: with n people n/2 − 1 rounds are sure (Dirac). */
const MOST_PEOPLE = 12;
/** So many of the best seatings are looked at: nearly always one of the first few will do. */
const MOST_SEATINGS = 400;

/**
 * The best pairs after which `roundsAfter` more full rounds can be played without a pair twice, or as many as any seating
 * leaves. Without it six people who are to meet everyone get stuck in round four more often than not: two triangles are
 * left. For an odd number a bye is a partner like others, so that nobody waits twice. Null: nothing to look ahead for, or the
 * pairs given leave all those rounds possible.
 */
export function keepRoundsPossible(
  edges: Edges,
  weights: PairWeights,
  pairs: readonly (readonly number[])[],
  roundsAfter: number,
): number[][] | null {
  const { n } = edges;
  if (n < 4 || n > MOST_PEOPLE || roundsAfter < 1 || pairs.length < Math.floor(n / 2)) return null;
  const partners = freshPartners(edges);
  // Nobody can play more rounds than they have partners.
  const most = partners.reduce((least, set) => Math.min(least, bitCount(set) - 1), roundsAfter);
  if (canPlay(without(partners, pairs), most) !== false) return null;
  const seatings = allSeatings(partners, weights, n)
    .sort((one, other) => other.total - one.total)
    .slice(0, MOST_SEATINGS);
  for (let rounds = most; rounds > 0; rounds--)
    for (const { rooms } of seatings)
      if (canPlay(without(partners, rooms), rounds)) return rooms.filter((room) => room.every((i) => i < n));
  return null;
}

/** One bit set a person; of an odd number one more stands for the bye, for those who had fewest. */
function freshPartners({ n, allowed, byeTurns }: Edges): number[] {
  const partners = new Array<number>(n + (n % 2)).fill(0);
  const join = (i: number, j: number) => {
    partners[i] = (partners[i] ?? 0) | (1 << j);
    partners[j] = (partners[j] ?? 0) | (1 << i);
  };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) if (allowed(i, j)) join(i, j);
    if (n % 2 === 1 && byeTurns[i] === 0) join(i, n);
  }
  return partners;
}

function without(partners: readonly number[], rooms: readonly (readonly number[])[]): number[] {
  const left = [...partners];
  const seated = new Set(rooms.flat());
  const single = left.findIndex((_, i) => !seated.has(i));
  const gone =
    left.length % 2 === 0 && single >= 0 && single < left.length - 1 ? [[single, left.length - 1]] : [];
  for (const [i = 0, j = 0] of [...rooms, ...gone]) {
    left[i] = (left[i] ?? 0) & ~(1 << j);
    left[j] = (left[j] ?? 0) & ~(1 << i);
  }
  return left;
}

type Found = { readonly rooms: number[][]; readonly total: number };

/** All full seatings; the bye, when there is one, is person n. */
function allSeatings(partners: readonly number[], weights: PairWeights, n: number): Found[] {
  const found: Found[] = [];
  const rooms: number[][] = [];
  const visit = (waiting: number, total: number): void => {
    if (waiting === 0) {
      found.push({ rooms: rooms.map((room) => [...room]), total });
      return;
    }
    const i = 31 - Math.clz32(waiting & -waiting);
    for (let set = (partners[i] ?? 0) & waiting; set !== 0; set &= set - 1) {
      const j = 31 - Math.clz32(set & -set);
      rooms.push([i, j]);
      visit(waiting & ~(1 << i) & ~(1 << j), total + (j < n ? weights.of(i, j) : 0));
      rooms.pop();
    }
  };
  visit((1 << partners.length) - 1, 0);
  return found;
}
