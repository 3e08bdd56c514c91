import { type Crowd, UNTOLD } from './crowd.ts';
import type { PairingMode } from './types.ts';
import { defaultWeights, type PairingWeights } from './weights.ts';

/** How good a talk of two people promises to be: whole points, 0 or more, the same from both sides. */
export type Score = {
  of(i: number, j: number): number;
  /** The scores of `i` with `others` from place `from` to below `to`, written to the start of `points`. */
  row(i: number, others: Int32Array, from: number, to: number, points: Int32Array): void;
  /** No pair scores more. */
  readonly max: number;
};

/**
 * Adds up the terms of `weights.ts` and multiplies by 1 + both deficits, so that people with poor rounds come first.
 * (A bonus *added* for a person would be the same in every seating that seats them, and so change nothing.)
 */
export function makeScore(crowd: Crowd, mode: PairingMode, overrides: Partial<PairingWeights> = {}): Score {
  const weights = weightsOf(mode, overrides);
  const { records, length, words } = recordsOf(crowd);
  const largestDeficit = crowd.deficit.reduce((largest, one) => Math.max(largest, one), 0);

  /** Not 0 when the two sets of words have a code in common. */
  function meet(one: number, other: number): number {
    let shared = 0;
    for (let word = 0; word < words; word++) shared |= at(records, one + word) & at(records, other + word);
    return shared;
  }

  function row(i: number, others: Int32Array, from: number, to: number, points: Int32Array): void {
    const me = i * length;
    const mySection = at(records, me + SECTION);
    const myDivision = at(records, me + DIVISION);
    const myOccupation = at(records, me + OCCUPATION);
    const mySector = at(records, me + SECTOR);
    const myWants = at(records, me + WANTS);
    const myBit = at(records, me + SECTION_BIT);
    const mySales = at(records, me + SELLS);
    const myDeficit = 1000 + at(records, me + DEFICIT);
    for (let place = from; place < to; place++) {
      const you = at(others, place) * length;
      const yourOccupation = at(records, you + OCCUPATION);
      const otherSection = differ(mySection, at(records, you + SECTION));
      const otherDivision = differ(myDivision, at(records, you + DIVISION));
      const otherOccupation = differ(myOccupation, yourOccupation);
      const given = isSet(meet(me + TAGS, you + TAGS + words));
      const taken = isSet(meet(you + TAGS, me + TAGS + words));
      const wishes =
        isSet(myWants & at(records, you + SECTION_BIT)) + isSet(myBit & at(records, you + WANTS));
      const unwelcome = (mySales & ~given) | (at(records, you + SELLS) & ~taken);
      const role = otherDivision & ~otherOccupation & told(myOccupation, yourOccupation);
      let sum =
        weights.section * otherSection +
        weights.division * (otherDivision & ~otherSection) +
        weights.give * (given + taken) +
        weights.wanted * wishes +
        weights.occupation * otherOccupation +
        weights.sameRole * role +
        weights.sector * differ(mySector, at(records, you + SECTOR)) -
        weights.sells * unwelcome;
      if (sum < 0) sum = 0;
      if (largestDeficit > 0) sum = Math.floor((sum * (myDeficit + at(records, you + DEFICIT))) / 1000);
      points[place - from] = sum;
    }
  }

  const other = new Int32Array(1);
  const points = new Int32Array(1);
  return {
    row,
    of(i, j) {
      other[0] = j;
      row(i, other, 0, 1, points);
      return at(points, 0);
    },
    max: Math.floor((mostPoints(weights) * (1000 + 2 * largestDeficit)) / 1000),
  };
}

const SECTION = 0;
const SECTION_BIT = 1;
const DIVISION = 2;
const OCCUPATION = 3;
const SECTOR = 4;
const WANTS = 5;
const SELLS = 6;
const DEFICIT = 7;
/** the words of what is given, then those of what is looked for */
const TAGS = 8;

/** All that the score asks of one person side by side: one array is read much faster than ten. */
function recordsOf(crowd: Crowd): { records: Int32Array; length: number; words: number } {
  const { width: words } = crowd.gives;
  const length = TAGS + 2 * words;
  const records = new Int32Array(crowd.n * length);
  for (let i = 0; i < crowd.n; i++) {
    const section = at(crowd.section, i);
    const one = [
      section,
      section === UNTOLD ? 0 : 1 << section,
      at(crowd.division, i),
      at(crowd.occupation, i),
      at(crowd.sector, i),
      at(crowd.wants, i),
      at(crowd.sells, i),
      at(crowd.deficit, i),
      ...crowd.gives.words.subarray(i * words, (i + 1) * words),
      ...crowd.seeks.words.subarray(i * words, (i + 1) * words),
    ];
    records.set(one, i * length);
  }
  return { records, length, words };
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

function weightsOf(mode: PairingMode, overrides: Partial<PairingWeights>): PairingWeights {
  const weights = { ...defaultWeights, ...overrides };
  for (const [term, weight] of Object.entries(weights))
    if (!Number.isInteger(weight) || weight < 0 || weight > 1000)
      throw new RangeError(`pairing: weight ${term} must be a whole number from 0 to 1000`);
  if (mode === 'same-role') return { ...weights, occupation: 0 };
  if (mode === 'surprise') return { ...weights, give: 0, wanted: 0, sameRole: 0 };
  return { ...weights, sameRole: 0 };
}

function mostPoints({
  section,
  division,
  give,
  wanted,
  occupation,
  sector,
  sameRole,
}: PairingWeights): number {
  return Math.max(section, division) + 2 * give + 2 * wanted + Math.max(occupation, sameRole) + sector;
}
