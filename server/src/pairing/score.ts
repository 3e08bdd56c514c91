import { meet } from './codeSets.ts';
import { type Crowd, UNTOLD } from './crowd.ts';
import { possiblePoints } from './possiblePoints.ts';
import type { PairingMode } from './types.ts';
import type { PairingWeights } from './weights.ts';
import { weightsFor } from './weightsFor.ts';

/** How good a talk of two people promises to be: whole points, 0 or more, the same from both sides. */
export type Score = {
  of(i: number, j: number): number;
  /** The scores of `i` with each of `others`, written to `points`: for large crowds. */
  row(i: number, others: Int32Array, points: Int32Array): void;
  /** No pair scores more. */
  readonly max: number;
  /** No pair of `i` scores more in which so many of the two give what the other looks for. */
  most(i: number, gifts: 0 | 1 | 2): number;
  /** What each part can add before deficits: `give` and `wanted` once for each direction, `rest` for all others together. */
  readonly ceilings: Readonly<Record<'otherSection' | 'sameSection' | 'give' | 'wanted' | 'rest', number>>;
};

/**
 * Adds up the terms of `weights.ts` and multiplies by 1 + both deficits, so that people with poor rounds come first.
 * (A bonus *added* for a person would be the same in every seating that seats them, and so change nothing.)
 */
export function makeScore(crowd: Crowd, mode: PairingMode, overrides: Partial<PairingWeights> = {}): Score {
  const weights = weightsFor(mode, overrides);
  const possible = possiblePoints(crowd, weights);
  const { section, division, occupation, sector, wants, gives, seeks, sells, deficit } = crowd;
  const sectionBit = section.map((letter) => (letter === UNTOLD ? 0 : 1 << letter));
  const largestDeficit = deficit.reduce((largest, one) => Math.max(largest, one), 0);

  function of(i: number, j: number): number {
    const otherSection = differ(at(section, i), at(section, j));
    const otherDivision = differ(at(division, i), at(division, j));
    const otherOccupation = differ(at(occupation, i), at(occupation, j));
    const given = isSet(meet(gives, i, seeks, j));
    const taken = isSet(meet(gives, j, seeks, i));
    const wishes = isSet(at(wants, i) & at(sectionBit, j)) + isSet(at(sectionBit, i) & at(wants, j));
    const unwelcome = (at(sells, i) & ~given) | (at(sells, j) & ~taken);
    const role = otherDivision & ~otherOccupation & told(at(occupation, i), at(occupation, j));
    let sum =
      weights.section * otherSection +
      weights.division * (otherDivision & ~otherSection) +
      weights.give * (given + taken) +
      weights.wanted * wishes +
      weights.occupation * otherOccupation +
      weights.sameRole * role +
      weights.sector * differ(at(sector, i), at(sector, j)) -
      weights.sells * unwelcome;
    if (sum < 0) sum = 0;
    if (largestDeficit > 0) sum = Math.floor((sum * (1000 + at(deficit, i) + at(deficit, j))) / 1000);
    return sum;
  }

  const most = (i: number, gifts: 0 | 1 | 2) =>
    Math.floor((possible(i, gifts) * (1000 + at(deficit, i) + largestDeficit)) / 1000);
  const varies = (column: Int32Array) => new Set(column.filter((value) => value !== UNTOLD)).size > 1;
  const occupations = varies(occupation) ? weights.occupation : 0;
  return {
    of,
    row(i, others, points) {
      for (let place = 0; place < others.length; place++) points[place] = of(i, at(others, place));
    },
    max: crowd.people.reduce((largest, _, i) => Math.max(largest, most(i, 2)), 0),
    most,
    ceilings: {
      otherSection: weights.section,
      sameSection: weights.division,
      give: weights.give,
      wanted: weights.wanted,
      rest: Math.max(occupations, weights.sameRole) + (varies(sector) ? weights.sector : 0),
    },
  };
}

function at(column: Int32Array, i: number): number {
  return column[i] ?? 0;
}

// Truth values as 0 and 1, by their sign bits: whether two people differ is a coin toss, and a branch on each toss
// would triple the time of a large crowd.
function isSet(bits: number): number {
  return (bits | -bits) >>> 31;
}

/** UNTOLD is the only negative number. */
function told(one: number, other: number): number {
  return ~(one | other) >>> 31;
}

/** Both told, and not the same. */
function differ(one: number, other: number): number {
  return isSet(one ^ other) & told(one, other);
}
