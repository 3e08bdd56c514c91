/** How often each rule can be broken at most in one seating; 0 where a rule can't apply. */
export type PairLimits = {
  readonly pairs: number;
  readonly maxScore: number;
  /** pairs of people who met in an earlier mixer */
  readonly metBefore: number;
  /** pairs of one company or party */
  readonly sameCompany: number;
  /** pairs that met in this mixer, when repeats are allowed */
  readonly meetings: number;
};

/**
 * What is taken off a pair's score, so that no sum of lower terms outweighs one unit of a higher one (the rules' order):
 * score − before − company − age × recency − repeat. Seats and turns are no tiers: see `EmptySeats`.
 */
export type PairTiers = {
  readonly before: number;
  readonly company: number;
  readonly age: number;
  readonly repeat: number;
  /** Meetings are told apart in so many steps, from 0 (oldest) on. */
  readonly ageSteps: number;
};

/**
 * Duals and their sums must stay exact in doubles. They are doubled weights and gather a few of them along a path; 64
 * leaves room for paths far longer than any seen. `isExact` proves it for a result.
 */
export const MOST_PENALTY = Number.MAX_SAFE_INTEGER / 64;

/**
 * Tiers that hold for any seating when they fit, which they do for some 2,000 people with everything in use, and for
 * 10,000 without repeats. Else ages are told apart less finely, and after that the tiers stand for fewer exchanges at
 * once: the best score among seatings that break the rules as often is proven all the same.
 */
export function pairTiers(limits: PairLimits, most: number): PairTiers {
  for (let ageSteps = Math.max(1, limits.meetings); ageSteps > 1; ageSteps = Math.floor(ageSteps / 2)) {
    const tiers = tiersWith(limits, limits.pairs, ageSteps);
    if (total(tiers) <= most) return tiers;
  }
  for (let pairs = limits.pairs; pairs > 1; pairs = Math.floor(pairs / 2)) {
    const tiers = tiersWith(limits, pairs, 1);
    if (total(tiers) <= most) return tiers;
  }
  throw new RangeError('pairing: these weights are too large to be compared exactly');
}

/** Whether numbers of this size were never rounded. */
export function isExact(duals: Float64Array): boolean {
  return duals.every((dual) => Math.abs(dual) <= Number.MAX_SAFE_INTEGER / 4);
}

function total({ before, company, repeat, age, ageSteps }: PairTiers): number {
  return before + company + repeat + age * ageSteps;
}

function tiersWith(
  { maxScore, metBefore, sameCompany, meetings }: PairLimits,
  pairs: number,
  ageSteps: number,
): PairTiers {
  const before = pairs * maxScore + 1;
  const company = before * (Math.min(pairs, metBefore) + 1);
  const age = company * (Math.min(pairs, sameCompany) + 1);
  const repeat = age * (meetings > 0 ? Math.min(pairs, meetings) * (ageSteps - 1) + 1 : 0);
  return { before, company, age: meetings > 0 ? age : 0, repeat, ageSteps };
}
