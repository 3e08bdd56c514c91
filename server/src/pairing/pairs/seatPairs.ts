import type { Edges } from '../edges.ts';
import { seatFewKinds } from '../kinds/seatFewKinds.ts';
import { keepRoundsPossible } from '../lookahead/keepRoundsPossible.ts';
import { type Assignment, noAssignment, without } from '../matching/assignment.ts';
import { auction } from '../matching/auction.ts';
import { augmentAll } from '../matching/augmentAll.ts';
import { coverMost } from '../matching/coverMost.ts';
import { assignmentBound, roundToPairs, triosBound } from '../matching/perfectMatching.ts';
import { RowLists } from '../matching/rowLists.ts';
import type { Solution } from '../solution.ts';
import type { PairingOptions, Stage } from '../types.ts';
import { fewestSeats, partsOf, seatsLike } from './emptySeats.ts';
import { exchangeBroken } from './exchangeBroken.ts';
import { joinAsThird } from './joinAsThird.ts';
import { NOBODY } from './mates.ts';
import { pairsSoFar } from './pairsSoFar.ts';
import { isExact, MOST_PENALTY } from './pairTiers.ts';
import { PairWeights } from './pairWeights.ts';
import { PartnerRows } from './partnerRows.ts';
import { withTrios } from './withTrios.ts';

/** In points: 10 a bid brings prices near quickly, after 2 the seating is within some 0.2 % of the best. */
const PLAN = { increments: [10, 2], bids: 40 };

/** Ten thousand who all differ take 15 to 26 million looks, some 30 ns each; where most are alike ten times as many. */
const LIMITS: Limits = { mostPenalty: MOST_PENALTY, mostLooks: 40_000_000 };

/** `mostPenalty`: see `pairTiers`. `mostLooks`: see `augmentAll`. */
type Limits = { readonly mostPenalty: number; readonly mostLooks: number };
type Round = { readonly edges: Edges; readonly weights: PairWeights; readonly odd: 'trio' | 'bye' };

/**
 * The best pairs, proven: at once for a crowd of few kinds (`seatFewKinds`); or the best that was found when time is up, which is asked only between stages:
 * lists of partners → 'greedy' → auction → 'improved' → shortest paths, blossoms and trios → 'exact'.
 * `isLast(stage)`: whether to stop with what stands. The same answers give the same seating. Where a proof would take too
 * many steps, counted and not timed, 'improved' is the answer.
 *
 * People left out are matched with empty seats. First the fewest thinkable are put up; when the hard rules leave no full
 * matching, a matching of the most people tells how many it takes.
 */
export function seatPairs(
  edges: Edges,
  options: PairingOptions,
  isLast: (stage: Stage) => boolean,
  limits = LIMITS,
): Solution {
  const { odd } = options;
  const partOf = partsOf(edges);
  const weights = new PairWeights(edges, limits.mostPenalty);
  const ofKinds = seatFewKinds({ edges, weights, partOf, odd });
  if (ofKinds) return ofKinds;
  const round: Round = { edges, weights, odd };
  let seats = fewestSeats(edges, partOf);
  let isKnown = false;
  for (;;) {
    const rows = new PartnerRows(weights, seats);
    const lists = new RowLists(rows);
    const assignment = noAssignment(rows.n);
    // An empty seat is worth nothing: at a price of 0 an auction would have to raise all others first.
    assignment.price.fill(-edges.score.max, edges.n);
    lists.fill(assignment.price);
    if (isLast('greedy')) return inTime(round, rows, lists, assignment, 'greedy');
    auction(lists, assignment, PLAN);
    if (isLast('improved')) return inTime(round, rows, lists, assignment, 'improved');
    const soFar = { assignment: without(assignment, []), lists: lists.copy(assignment.price) };
    const augmented = augmentAll(lists, assignment, limits.mostLooks);
    if (augmented === 'too_long') return inTime(round, rows, soFar.lists, soFar.assignment, 'improved');
    if (augmented === 'full') {
      const wantsTrios = odd === 'trio' && seats.length > 0;
      const matching = roundToPairs(wantsTrios ? lists.copy(assignment.price) : lists, assignment);
      if (matching && !isExact(matching.proof.vertices))
        return seatPairs(edges, options, isLast, {
          ...limits,
          mostPenalty: Math.floor(limits.mostPenalty / 64),
        });
      if (matching && wantsTrios) return withTrios({ edges, weights, partOf, lists, assignment, matching });
      if (matching) {
        const pairs = pairsOf(edges.n, matching.mate);
        const kept = edges.repeats
          ? null
          : keepRoundsPossible(edges, weights, pairs, options.roundsAfter ?? 0);
        return { rooms: kept ?? pairs, stage: 'exact', slack: 0 };
      }
    }
    const found = pairsSoFar(edges, lists, assignment);
    coverMost(found, edges.allowed, edges.byeTurns);
    seats = seatsLike(
      edges,
      partOf,
      [...found.keys()].filter((i) => found[i] === NOBODY),
    );
    if (isKnown) throw new Error('pairing: a full matching exists and was not found');
    isKnown = true;
  }
}

/** What stands when time is up. */
function inTime(
  { edges, weights, odd }: Round,
  rows: PartnerRows,
  lists: RowLists,
  assignment: Assignment,
  stage: Stage,
): Solution {
  const mate = pairsSoFar(edges, lists, assignment);
  coverMost(mate, edges.allowed, edges.byeTurns);
  exchangeBroken(weights, mate);
  const pairs = pairsOf(edges.n, mate);
  const single = [...mate.keys()].filter((i) => mate[i] === NOBODY);
  const total = pairs.reduce((sum, [i = 0, j = 0]) => sum + weights.of(i, j), 0);
  const isFull = single.length === rows.n - edges.n;
  const slack = isFull
    ? Math.floor(assignmentBound(lists, assignment) / 2) - total
    : Number.POSITIVE_INFINITY;
  if (odd === 'bye' || single.length === 0) return { rooms: pairs, stage, slack };
  const rooms = joinAsThird(edges, pairs, single);
  if (rooms.flat().length < edges.n) return { rooms, stage, slack: Number.POSITIVE_INFINITY };
  const joined = rooms.flatMap(([a = 0, b = 0, c]) =>
    c === undefined ? [] : [weights.of(a, c) + weights.of(b, c)],
  );
  const most = triosBound(lists, assignment, edges.n, joined.length);
  return { rooms, stage, slack: Math.floor(most) - joined.reduce((sum, worth) => sum + worth, total) };
}

function pairsOf(n: number, mate: Int32Array): number[][] {
  const pairs: number[][] = [];
  for (let i = 0; i < n; i++) {
    const j = mate[i] ?? NOBODY;
    if (i < j && j < n) pairs.push([i, j]);
  }
  return pairs;
}
