import { allMeet, meet } from './codeSets.ts';
import { type Crowd, UNTOLD } from './crowd.ts';
import { type History, type Past, readHistory } from './history.ts';
import { makeScore, type Score } from './score.ts';
import { makeTiers, ranks, type Tiers } from './tiers.ts';
import type { PairingInput } from './types.ts';

/** Who may share a room with whom, and how much one pair is to be preferred to another. */
export type Edges = {
  readonly n: number;
  readonly crowd: Crowd;
  readonly score: Score;
  readonly tiers: Tiers;
  readonly history: History;
  /** whether two who met in this mixer may meet again */
  readonly repeats: boolean;
  /** how many byes ahead of those who had fewest: the seat tier counts a person once more for each */
  readonly byeTurns: Int32Array;
  /** what a seat in a trio costs the trio tier: 0 for those who had fewest, growing faster than their number */
  readonly trioTurns: Int32Array;
  /** The hard rules for two: not blocked, a common language, not met in this mixer unless repeats are allowed. */
  allowed(i: number, j: number): boolean;
  /** The hard rules for a room: allowed pairs and one language that all speak. */
  allowedTogether(people: readonly number[]): boolean;
  /** The lexicographic weight of a pair (see `Tiers`), above 0; 0 when it is not allowed. `points`: its score, if known. */
  weight(i: number, j: number, points?: number): number;
};

/** What compares weights here compares no more pairs at once: two rooms of seven have 42. */
const PAIRS_IN_A_STEP = 48;

export function makeEdges(crowd: Crowd, input: PairingInput): Edges {
  const { mode, allowRepeats, weights } = input.options;
  const repeats = allowRepeats || mode === 'reunion';
  const history = readHistory(input, crowd);
  const score = makeScore(crowd, mode, weights);
  const byeTurns = ranks(crowd.byes);
  const trioTurns = ranks(crowd.trios).map(trioTurnsOf);
  const pairs = PAIRS_IN_A_STEP;
  const tiers = makeTiers({
    pairs,
    maxScore: score.max,
    metBefore: history.anyBefore,
    sameCompany: anyTwice(crowd.company) || anyTwice(crowd.party),
    meetings: repeats ? history.meetings : 0,
    trioTurns: 3 * trioTurns.reduce((most, turns) => Math.max(most, turns), 0),
    seatTurns: 2 * pairs,
  });

  const speak = (i: number, j: number) => meet(crowd.languages, i, crowd.languages, j) !== 0;
  const fresh = ({ blocked, metAt }: Past) => !blocked && (repeats || metAt < 0);
  const allowed = (i: number, j: number) => i !== j && speak(i, j) && fresh(history.between(i, j));

  function weight(i: number, j: number, points = score.of(i, j)): number {
    if (i === j || !speak(i, j)) return 0;
    const past = history.between(i, j);
    if (!fresh(past)) return 0;
    let sum = 2 * tiers.seat + points;
    if (sameOrganisation(crowd, i, j)) sum -= tiers.company;
    if (past.metBefore) sum -= tiers.before;
    if (past.metAt >= 0)
      sum -= tiers.repeat + tiers.age * Math.floor((past.metAt * tiers.ageSteps) / history.meetings);
    return sum;
  }

  return {
    n: crowd.n,
    crowd,
    score,
    tiers,
    history,
    repeats,
    byeTurns,
    trioTurns,
    allowed,
    allowedTogether: (people) =>
      people.every((i, at) => people.every((j, other) => other <= at || allowed(i, j))) &&
      allMeet(crowd.languages, people),
    weight,
  };
}

/** 0, 1, 3, 6: two with one trio each are better put in again than one with two. */
function trioTurnsOf(rank: number): number {
  const capped = Math.min(rank, 3);
  return (capped * (capped + 1)) / 2;
}

/** Whether two told the same company or the same party. */
export function sameOrganisation({ company, party }: Crowd, i: number, j: number): boolean {
  const one = company[i];
  if (one !== UNTOLD && one === company[j]) return true;
  const other = party[i];
  return other !== UNTOLD && other === party[j];
}

function anyTwice(column: Int32Array): boolean {
  const told = column.filter((value) => value !== UNTOLD);
  return new Set(told).size < told.length;
}
