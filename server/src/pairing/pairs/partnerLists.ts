import type { Edges } from '../edges.ts';
import { GiftIndex } from './giftIndex.ts';
import { TopLists } from './topLists.ts';

/** Rows are places in `people`, entries are people. */
type PartnerLists = {
  /** the partners of the heaviest edges */
  readonly heaviest: TopLists;
  /** the partners of the highest scores: what no seating can exceed */
  readonly highest: TopLists;
};

/**
 * Each person's best partners among `people`: the `length` heaviest and the `scores` highest ones. Exact, but stops as
 * soon as nobody still unseen can enter a list: give and take are rare and count much, so in a large crowd few pairs
 * are scored. O(n²) time at worst, O(n) memory. `enough`: scores no more than about so many for each, and is exact no
 * longer.
 */
export function partnerLists(
  edges: Edges,
  people: readonly number[],
  length: number,
  scores: number,
  enough = Number.POSITIVE_INFINITY,
): PartnerLists {
  const heaviest = new TopLists(people.length, length);
  const highest = new TopLists(people.length, scores);
  const index = new GiftIndex(edges.crowd, people);
  let points = new Int32Array(0);

  /** At this score or below, a pair enters neither list. */
  const bar = (row: number) =>
    heaviest.least(row) === 0 ? -1 : Math.min(heaviest.least(row) - 2 * edges.tiers.seat, highest.least(row));

  function look(row: number, i: number, others: Int32Array): void {
    if (points.length < others.length) points = new Int32Array(others.length);
    edges.score.row(i, others, points);
    let least = bar(row);
    others.forEach((j, at) => {
      const score = points[at] ?? 0;
      const weight = score > least ? edges.weight(i, j, score) : 0;
      if (weight === 0) return;
      heaviest.insert(row, j, weight);
      highest.insert(row, j, score);
      least = bar(row);
    });
  }

  people.forEach((i, row) => {
    let seen = 0;
    for (const { gifts, others } of index.othersOf(i)) {
      if (seen >= enough || bar(row) >= edges.score.most(i, gifts)) break;
      look(row, i, others);
      seen += others.length;
    }
  });
  return { heaviest, highest };
}
