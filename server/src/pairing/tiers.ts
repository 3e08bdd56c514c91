/** How often each rule can count at most in what is compared; 0 where a rule can't apply. */
type TierLimits = {
  /** pairs of people who share a room */
  readonly pairs: number;
  readonly maxScore: number;
  readonly metBefore: boolean;
  readonly sameCompany: boolean;
  /** pairs that met in this mixer, when repeats are allowed */
  readonly meetings: number;
  /** the largest sum of `trioTurns` in one room */
  readonly trioTurns: number;
  /** the largest sum of seats, each counted 1 + the person's `byeTurns` */
  readonly seatTurns: number;
};

/**
 * One whole number for a pair, in which no sum of lower terms outweighs one unit of a higher one (the rules' order):
 * seat × turns − trio × turns − repeat − age × recency − company − before + score.
 */
export type Tiers = {
  readonly before: number;
  readonly company: number;
  readonly age: number;
  readonly repeat: number;
  readonly trio: number;
  readonly seat: number;
  /** Meetings are told apart in so many steps, from 0 (oldest) on. */
  readonly ageSteps: number;
};

/** Doubled weights and their sums must stay exact in doubles. */
const ROOM = Number.MAX_SAFE_INTEGER / 2;

/** As many age steps as fit; throws when not even one fits, which takes weights far beyond the default ones. */
export function makeTiers(limits: TierLimits): Tiers {
  for (let ageSteps = Math.max(1, limits.meetings); ageSteps >= 1; ageSteps = Math.floor(ageSteps / 2)) {
    const tiers = tiersWith(limits, ageSteps);
    if (tiers.seat * limits.seatTurns <= ROOM) return tiers;
  }
  throw new RangeError('pairing: these weights are too large to be compared exactly');
}

function tiersWith(limits: TierLimits, ageSteps: number): Tiers {
  const { pairs } = limits;
  const before = pairs * limits.maxScore + 1;
  const company = before * ((limits.metBefore ? pairs : 0) + 1);
  const age = company * ((limits.sameCompany ? pairs : 0) + 1);
  const repeat = age * (limits.meetings > 0 ? pairs * (ageSteps - 1) + 1 : 1);
  const trio = repeat * ((limits.meetings > 0 ? pairs : 0) + 1);
  const seat = trio * (limits.trioTurns + 1);
  return { before, company, age, repeat, trio, seat, ageSteps };
}

const MOST_TURNS = 7;

/** The rank of each count among all counts, 0 for the lowest, 7 at most: who had fewer is behind. */
export function ranks(counts: Int32Array): Int32Array {
  const levels = [...new Set(counts)].sort((a, b) => a - b);
  const rankOf = new Map(levels.map((level, rank) => [level, Math.min(rank, MOST_TURNS)]));
  return counts.map((count) => rankOf.get(count) ?? 0);
}
