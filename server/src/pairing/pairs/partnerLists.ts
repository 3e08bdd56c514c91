import type { Edges } from '../edges.ts';
import { TopLists } from './topLists.ts';

/** Rows are places in `people`, entries are people. */
export type PartnerLists = {
  /** the partners of the heaviest edges */
  readonly heaviest: TopLists;
  /** the partners of the highest scores: what no seating can exceed */
  readonly highest: TopLists;
};

/**
 * Each person's best partners among `people`: the `length` heaviest and the `scores` highest ones. Each pair is scored
 * once, O(n²) time, O(n) memory. People stand in a circle and each one looks at the half of it that follows, so that of
 * many equal partners different people list different ones: lists that all name the same few can't be matched.
 */
export function partnerLists(
  edges: Edges,
  people: readonly number[],
  length: number,
  scores: number,
): PartnerLists {
  const size = people.length;
  const half = Math.floor(size / 2);
  const circle = Int32Array.from([...people, ...people]);
  const points = new Int32Array(half);
  const heaviest = new TopLists(size, length);
  const highest = new TopLists(size, scores);
  /** At this score or below, a pair enters neither list of a row. */
  const bars = new Int32Array(size).fill(-1);

  function enter(row: number, partner: number, weight: number, score: number): void {
    heaviest.insert(row, partner, weight);
    highest.insert(row, partner, score);
    bars[row] = Math.max(-1, Math.min(heaviest.least(row) - 2 * edges.tiers.seat, highest.least(row)));
  }

  people.forEach((i, row) => {
    // Of an even number, two who face each other see each other once.
    const seen = 2 * half === size && row >= half ? half - 1 : half;
    edges.score.row(i, circle, row + 1, row + 1 + seen, points);
    const bar = bars[row] ?? 0;
    for (let ahead = 0; ahead < seen; ahead++) {
      const score = points[ahead] ?? 0;
      const other = row + 1 + ahead < size ? row + 1 + ahead : row + 1 + ahead - size;
      if (score <= bar && score <= (bars[other] ?? 0)) continue;
      const j = circle[other] ?? 0;
      const weight = edges.weight(i, j, score);
      if (weight === 0) continue;
      enter(row, j, weight, score);
      enter(other, i, weight, score);
    }
  });
  return { heaviest, highest };
}
