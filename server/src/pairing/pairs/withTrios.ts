import type { Edges } from '../edges.ts';
import { type Assignment, without } from '../matching/assignment.ts';
import { augmentAll } from '../matching/augmentAll.ts';
import { type PerfectMatching, roundToPairs } from '../matching/perfectMatching.ts';
import type { RowLists } from '../matching/rowLists.ts';
import type { Solution } from '../solution.ts';
import { bestTrios } from './bestTrios.ts';
import { joinAsThird } from './joinAsThird.ts';
import type { PairWeights } from './pairWeights.ts';
import { sumsOfThree, trioField } from './trioField.ts';

/** The best pairs, and the assignment they were made of, to begin others from. */
export type Solved = {
  readonly edges: Edges;
  readonly weights: PairWeights;
  readonly partOf: Int32Array;
  readonly lists: RowLists;
  readonly assignment: Assignment;
  readonly matching: PerfectMatching;
};

type Standing = {
  readonly matching: PerfectMatching;
  readonly trios: readonly (readonly number[])[];
  /** people in trios and the empty seats they saved */
  readonly away: readonly number[];
  /** the weight of all rooms */
  readonly total: number;
};

const NEVER = Number.NEGATIVE_INFINITY;

/** `standing`: null when none was found in the looks allowed. `most`: no seating with one trio more weighs more. */
type Step = { readonly standing: Standing | null; readonly most: number };

/** So many edges are looked at for one trio: where many are alike, it is left to the end to find it a place. */
const MOST_LOOKS = 4_000_000;

/**
 * A room of three for each person who would else be left out, as far as the hard rules allow one: the three that make the
 * whole seating best.
 *
 * A try takes three people and an empty seat out of the assignment and completes it again by a few shortest paths. Trios
 * are tried in order of the best they could bring (`bestTrios`) until none could beat the one found, which proves it, or
 * until the budget is used up. A second trio in one part is the best after the first, which proves nothing. Who is left
 * out after that joins any pair that may take them.
 */
export function withTrios(solved: Solved): Solution {
  const { edges, partOf } = solved;
  let standing: Standing = {
    matching: solved.matching,
    trios: [],
    away: [],
    total: pairsTotal(solved, solved.matching),
  };
  let slack = 0;
  let givenUp = Number.POSITIVE_INFINITY;
  const done = new Set<number>();
  const seats = seatsByTurns(solved);
  for (const seat of seats) {
    const part = partOf[standing.matching.mate[seat] ?? 0] ?? 0;
    const step = addTrio(solved, standing, part, seat);
    if (step?.standing) {
      standing = step.standing;
      slack = done.has(part) ? Number.POSITIVE_INFINITY : slack + step.most - standing.total;
      done.add(part);
    } else if (step && seats.length === 1) givenUp = step.most;
  }
  const { mate } = standing.matching;
  const pairs = [...mate.keys()].flatMap((i) => {
    const j = mate[i] ?? -1;
    return i < j && j < edges.n ? [[i, j]] : [];
  });
  const single = [...mate.keys()].filter((i) => i < edges.n && (mate[i] ?? 0) >= edges.n);
  const joined = joinAsThird(edges, pairs, single);
  const third = joined.find((room) => room.length > 2);
  if (third) slack = givenUp - standing.total - thirdWeight(solved.weights, third);
  return { rooms: [...standing.trios, ...joined], stage: slack === 0 ? 'exact' : 'improved', slack };
}

/** What somebody who joins two is worth with them. */
function thirdWeight(weights: PairWeights, [a = 0, b = 0, third = 0]: readonly number[]): number {
  return weights.of(a, third) + weights.of(b, third);
}

/** The empty seats, first those of people with more byes. */
function seatsByTurns({ edges, assignment, matching }: Solved): number[] {
  const seats = Array.from({ length: assignment.n - edges.n }, (_, at) => edges.n + at);
  const turns = (seat: number) => edges.byeTurns[matching.mate[seat] ?? 0] ?? 0;
  return seats.sort((one, other) => turns(other) - turns(one) || one - other);
}

function addTrio(solved: Solved, standing: Standing, part: number, seat: number): Step | null {
  const { partOf } = solved;
  const { matching, total } = standing;
  const taken = new Set(standing.away);
  const people = [...partOf.keys()].filter((i) => partOf[i] === part && !taken.has(i));
  const field = trioField(solved, people, matching.proof);
  const budget = triesFor(people.length);
  const saved = (matching.proof.vertices[seat] ?? 0) / 2;
  for (const turns of sumsOfThree(field.turns)) {
    const { trios, others } = bestTrios(field, turns, 4 * budget);
    let best: Standing | null = null;
    let untried = others;
    let isTooLong = false;
    for (const [tries, { trio, weight, bound }] of trios.entries()) {
      const isBeaten = best && total + bound - saved <= best.total;
      if (isBeaten || tries >= (best || isTooLong ? budget : trios.length)) {
        untried = isBeaten ? untried : Math.max(untried, bound);
        break;
      }
      const next = standingWith(
        solved,
        standing,
        trio.map((place) => people[place] ?? 0),
        weight,
        seat,
      );
      if (next === 'too_long') {
        isTooLong = true;
        untried = Math.max(untried, bound);
      } else if (next && (!best || next.total > best.total)) best = next;
    }
    const most = Math.floor(total + untried - saved);
    if (best) return { standing: best, most: Math.max(best.total, most) };
    if (isTooLong)
      return { standing: null, most: Math.max(most, Math.floor(total + (trios[0]?.bound ?? NEVER) - saved)) };
  }
  return null;
}

/** Hundreds up to some fifty people; the first or second is nearly always the best one. */
function triesFor(people: number): number {
  return Math.max(people > 2000 ? 1 : 12, Math.min(1000, Math.floor(4e7 / people ** 3)));
}

function standingWith(
  solved: Solved,
  standing: Standing,
  trio: readonly number[],
  weight: number,
  seat: number,
): Standing | 'too_long' | null {
  const away = [...standing.away, ...trio, seat];
  const assignment = without(solved.assignment, away);
  const lists = solved.lists.copy(assignment.price);
  const augmented = augmentAll(lists, assignment, MOST_LOOKS);
  if (augmented !== 'full') return augmented === 'too_long' ? augmented : null;
  const matching = roundToPairs(lists, assignment);
  if (!matching) return null;
  const before = standing.trios.reduce(
    (sum, [a = 0, b = 0, c = 0]) => sum + trioWeight(solved.weights, a, b, c),
    0,
  );
  const total = pairsTotal(solved, matching) + before + weight;
  return { matching, trios: [...standing.trios, trio], away, total };
}

function trioWeight(weights: PairWeights, a: number, b: number, c: number): number {
  return weights.of(a, b) + weights.of(a, c) + weights.of(b, c);
}

function pairsTotal({ edges, weights }: Solved, { mate }: PerfectMatching): number {
  let total = 0;
  for (let i = 0; i < edges.n; i++) {
    const j = mate[i] ?? -1;
    if (i < j && j < edges.n) total += weights.of(i, j);
  }
  return total;
}
