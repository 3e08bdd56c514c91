import type { Certificate } from './reasons.ts';

/** How far a seating may be from the best, in percent, rounded up to a tenth; 0: it is the best. */
export function gapPercent({ gap, value, bound }: Certificate): number {
  if (gap <= 0 || value >= bound) return 0;
  return Math.ceil(gap * 1_000) / 10;
}
