import { NOBODY } from './mates.ts';
import type { PairWeights } from './pairWeights.ts';

/**
 * Each pair that breaks a rule of the tiers, as those covered last may, exchanges partners with the pair where that loses
 * least, if it mends more than it breaks. O(n) a pair.
 */
export function exchangeBroken(weights: PairWeights, mate: Int32Array): void {
  const { n } = weights.crowd;
  for (let a = 0; a < n; a++) {
    const b = mate[a] ?? NOBODY;
    if (b < a || weights.of(a, b) >= 0) continue;
    const own = weights.of(a, b);
    let most = 0;
    let partner = NOBODY;
    for (let c = 0; c < n; c++) {
      const d = mate[c] ?? NOBODY;
      if (d < 0 || c === a || c === b) continue;
      const gain = weights.of(a, c) + weights.of(b, d) - own - weights.of(c, d);
      if (gain > most) [most, partner] = [gain, c];
    }
    if (partner === NOBODY) continue;
    const left = mate[partner] ?? NOBODY;
    mate[a] = partner;
    mate[partner] = a;
    mate[b] = left;
    mate[left] = b;
  }
}
