import { meet } from '../../../server/src/pairing/codeSets.ts';
import { encodeCrowd } from '../../../server/src/pairing/crowd.ts';
import { makeScore } from '../../../server/src/pairing/score.ts';
import type { PairingPerson } from '../../../server/src/pairing/types.ts';

/** Enough steps that more change the bound by less than a hundredth of a percent. */
const STEPS = 600;

/**
 * No evening is worth more, even planned at once by somebody who knew all along who comes and goes. Of the linear
 * programme "each person at most one partner a round, each pair at most once" the rounds are laid together, which can
 * only raise it; its dual is min Σ rounds(i)·price(i) + Σ max(0, worth(i, j) − price(i) − price(j)), and every price
 * gives a bound. The prices are found by subgradient steps (Held, Wolfe and Crowder 1974). Blocks and companies are left
 * out. O(steps · people²).
 */
export function clairvoyantBound(rounds: readonly (readonly PairingPerson[])[]): number {
  const people = [...new Map(rounds.flat().map((one) => [one.id, one])).values()];
  const crowd = encodeCrowd(people, 0);
  const { n, indexOf, languages } = crowd;
  const score = makeScore(crowd, 'diverse');
  const present = rounds.map((round) => new Set(round.map(({ id }) => indexOf.get(id) ?? -1)));
  const seats = Float64Array.from({ length: n }, (_, i) => present.filter((round) => round.has(i)).length);
  const worth = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const together = present.some((round) => round.has(i) && round.has(j));
      if (together && meet(languages, i, languages, j) !== 0) worth[i * n + j] = score.of(i, j);
    }
  const price = new Float64Array(n).fill(score.max / 2);
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step < STEPS; step++) {
    const wanted = new Float64Array(n);
    let bound = 0;
    for (let i = 0; i < n; i++) {
      bound += (seats[i] ?? 0) * (price[i] ?? 0);
      for (let j = 0; j < i; j++) {
        const gain = (worth[i * n + j] ?? 0) - (price[i] ?? 0) - (price[j] ?? 0);
        if (gain <= 0) continue;
        bound += gain;
        wanted[i] = (wanted[i] ?? 0) + 1;
        wanted[j] = (wanted[j] ?? 0) + 1;
      }
    }
    least = Math.min(least, bound);
    const stride = (score.max / 20) * 0.99 ** step;
    for (let i = 0; i < n; i++) {
      const tooMany = ((wanted[i] ?? 0) - (seats[i] ?? 0)) / Math.max(1, seats[i] ?? 0);
      price[i] = Math.max(0, (price[i] ?? 0) + stride * Math.max(-1, Math.min(1, tooMany)));
    }
  }
  return least;
}
