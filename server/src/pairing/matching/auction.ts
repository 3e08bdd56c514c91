import { type Assignment, give, NONE, takeBack } from './assignment.ts';
import type { RowLists } from './rowLists.ts';

/**
 * Bertsekas' auction ("The auction algorithm", 1988) with several steps of `increment`, each coarse one setting prices
 * from which the next begins. A row without a column bids for its best one as much as makes it no better than the second
 * best, less the increment; whoever had it bids again. At the end each row's column is within the last increment of the
 * best in its row, so that the assignment is within n times that of the best.
 *
 * Stops after `bids` bids for each row: what then has no column (there may be none to be had) is left to
 * `augmentAll`. Prices only rise. O(list length) a bid.
 */
export function auction(
  lists: RowLists,
  assignment: Assignment,
  { increments, bids }: { increments: readonly number[]; bids: number },
): void {
  let left = bids * assignment.n;
  for (const increment of increments) {
    dropUnhappy(lists, assignment, increment);
    left = bidAll(lists, assignment, increment, left);
  }
}

/** Takes back the columns that are more than the increment worse than the best of their row. */
function dropUnhappy(lists: RowLists, assignment: Assignment, increment: number): void {
  const { n, price, columnOf, weight } = assignment;
  for (let i = 0; i < n; i++) {
    const column = columnOf[i] ?? NONE;
    if (column === NONE) continue;
    const own = (weight[i] ?? 0) - (price[column] ?? 0);
    if (own < bestOf(lists, price, i) - increment) takeBack(assignment, i);
  }
}

export function bestOf(lists: RowLists, price: Float64Array, i: number): number {
  const start = lists.start[i] ?? 0;
  const end = start + (lists.length[i] ?? 0);
  const { columns, weights } = lists;
  let best = Number.NEGATIVE_INFINITY;
  for (let at = start; at < end; at++) {
    const value = (weights[at] ?? 0) - (price[columns[at] ?? 0] ?? 0);
    if (value > best) best = value;
  }
  return best;
}

function bidAll(lists: RowLists, assignment: Assignment, increment: number, most: number): number {
  const { n, price, columnOf } = assignment;
  const queue = new Int32Array(n);
  let size = 0;
  for (let i = 0; i < n; i++) if (columnOf[i] === NONE) queue[size++] = i;
  let bids = most;
  // First in, first out, around a ring: never more rows wait than there are.
  let first = 0;
  while (size > 0 && bids > 0) {
    const i = queue[first] ?? 0;
    first = first + 1 === n ? 0 : first + 1;
    size--;
    bids--;
    const start = lists.start[i] ?? 0;
    const end = start + (lists.length[i] ?? 0);
    const { columns, weights } = lists;
    let best = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    let place = NONE;
    for (let at = start; at < end; at++) {
      const value = (weights[at] ?? 0) - (price[columns[at] ?? 0] ?? 0);
      if (value <= second) continue;
      if (value > best) {
        second = best;
        best = value;
        place = at;
      } else second = value;
    }
    const cut = lists.cut[i] ?? 0;
    let bidder = i;
    if (best + increment < cut) lists.refresh(i, price);
    else if (place === NONE) continue;
    else {
      second = Math.max(second, Math.min(cut, best));
      const column = columns[place] ?? 0;
      // A row with one column only need not outbid itself.
      price[column] =
        (price[column] ?? 0) + (second === Number.NEGATIVE_INFINITY ? 0 : best - second) + increment;
      bidder = give(assignment, i, column, weights[place] ?? 0);
    }
    if (bidder === NONE) continue;
    queue[first + size < n ? first + size : first + size - n] = bidder;
    size++;
  }
  return bids;
}
