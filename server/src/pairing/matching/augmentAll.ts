import { type Assignment, AWAY, give, NONE, takeBack } from './assignment.ts';
import { bestOf } from './auction.ts';
import { EventHeap } from './eventHeap.ts';
import type { RowLists } from './rowLists.ts';

const PASSES = 2;
/** So many bids without an increment for each row and pass: a war for few columns is left to the shortest paths. */
const BIDS = 4;

/** Extending a list takes as long as so many looks, or longer. */
const EXTENSION = 1000;

/**
 * Makes an assignment the best of all that give every row a column, beginning with any prices and any part of one.
 * 'impossible': no assignment gives every row a column.
 *
 * Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems" (1987):
 * rows keep a column that is the best of their row; rows without one bid without an increment for a while; then each
 * of the others finds the shortest path to a free column (Dijkstra), whose lengths change the prices. Lists that might
 * hide a shorter path are extended when the search gets there. O(n³) at worst; much less after an auction.
 *
 * Invariant: each row's column has the largest weight − price of the *whole* row, listed or not.
 *
 * `mostLooks`: so many edges are looked at in the shortest paths; then it is 'too_long'. Where thousands are alike,
 * nearly every path ties, and each search walks through half of them.
 */
export function augmentAll(
  lists: RowLists,
  assignment: Assignment,
  mostLooks = Number.POSITIVE_INFINITY,
): 'full' | 'impossible' | 'too_long' {
  let free = keepTight(lists, assignment);
  for (let pass = 0; pass < PASSES; pass++) free = bidWithoutIncrement(lists, assignment, free);
  const search = new ShortestPath(lists, assignment, mostLooks);
  if (free.every((i) => search.augment(i))) return 'full';
  return search.isTooLong() ? 'too_long' : 'impossible';
}

/** The largest weight − price in the row; its list holds it after that. */
function gainOf(lists: RowLists, price: Float64Array, i: number): number {
  const best = bestOf(lists, price, i);
  if (best >= (lists.cut[i] ?? 0)) return best;
  lists.refresh(i, price);
  return bestOf(lists, price, i);
}

function keepTight(lists: RowLists, assignment: Assignment): number[] {
  const { n, price, columnOf, weight } = assignment;
  const free: number[] = [];
  for (let i = 0; i < n; i++) {
    const column = columnOf[i] ?? NONE;
    if (column === AWAY) continue;
    if (column !== NONE && (weight[i] ?? 0) - (price[column] ?? 0) === gainOf(lists, price, i)) continue;
    takeBack(assignment, i);
    free.push(i);
  }
  return free;
}

/** "Augmenting row reduction": a row may take a column from another if that raises its price; each tries for a while. */
function bidWithoutIncrement(lists: RowLists, assignment: Assignment, free: readonly number[]): number[] {
  const { price, rowOf } = assignment;
  const left: number[] = [];
  let bids = BIDS * assignment.n;
  for (const first of free) {
    let i = first;
    for (;;) {
      bids--;
      gainOf(lists, price, i);
      const start = lists.start[i] ?? 0;
      const end = start + (lists.length[i] ?? 0);
      const { columns, weights } = lists;
      let best = Number.NEGATIVE_INFINITY;
      let second = Number.NEGATIVE_INFINITY;
      let place = NONE;
      let other = NONE;
      for (let at = start; at < end; at++) {
        const value = (weights[at] ?? 0) - (price[columns[at] ?? 0] ?? 0);
        if (value <= second) continue;
        if (value > best) {
          second = best;
          other = place;
          best = value;
          place = at;
        } else {
          second = value;
          other = at;
        }
      }
      second = Math.max(second, Math.min(best, lists.cut[i] ?? 0));
      if (place === NONE || second === Number.NEGATIVE_INFINITY || bids < 0) {
        left.push(i);
        break;
      }
      if (best === second && rowOf[columns[place] ?? 0] !== NONE && other !== NONE) {
        const value = (weights[other] ?? 0) - (price[columns[other] ?? 0] ?? 0);
        if (value === best && rowOf[columns[other] ?? 0] === NONE) place = other;
      }
      const column = columns[place] ?? 0;
      if (best === second && rowOf[column] !== NONE) {
        left.push(i);
        break;
      }
      price[column] = (price[column] ?? 0) + best - second;
      const before = give(assignment, i, column, weights[place] ?? 0);
      if (before === NONE) break;
      i = before;
    }
  }
  return left;
}

class ShortestPath {
  private readonly heap = new EventHeap();
  /** [column]: the shortest path known, and the row and weight of its last edge */
  private readonly length: Float64Array;
  private readonly from: Int32Array;
  private readonly fromWeight: Float64Array;
  private readonly reached: number[] = [];
  private readonly isDone: Uint8Array;
  private readonly done: number[] = [];
  /** [row]: the length of the path to it, and its gain */
  private readonly rowLength: Float64Array;
  private readonly gain: Float64Array;
  /** the shortest path to a free column known */
  private most = Number.POSITIVE_INFINITY;

  constructor(
    private readonly lists: RowLists,
    private readonly assignment: Assignment,
    private looksLeft: number,
  ) {
    const { n } = assignment;
    this.length = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    this.from = new Int32Array(n);
    this.fromWeight = new Float64Array(n);
    this.isDone = new Uint8Array(n);
    this.rowLength = new Float64Array(n);
    this.gain = new Float64Array(n);
  }

  augment(root: number): boolean {
    const { price } = this.assignment;
    this.scan(root, 0, gainOf(this.lists, price, root));
    const sink = this.grow();
    if (sink !== NONE) {
      const total = this.length[sink] ?? 0;
      for (const j of this.done) price[j] = (price[j] ?? 0) + total - (this.length[j] ?? 0);
      this.flip(root, sink);
    }
    this.forget();
    return sink !== NONE;
  }

  isTooLong(): boolean {
    return this.looksLeft < 0;
  }

  private grow(): number {
    const { price, rowOf, weight } = this.assignment;
    for (let item = this.heap.pop(); !Number.isNaN(item); item = this.heap.pop()) {
      if (this.isTooLong()) return NONE;
      if (item < 0) {
        const i = -item - 1;
        this.looksLeft -= EXTENSION;
        this.lists.extend(i, price);
        this.scan(i, this.rowLength[i] ?? 0, this.gain[i] ?? 0);
        continue;
      }
      if (this.isDone[item] === 1) continue;
      const row = rowOf[item] ?? NONE;
      if (row === NONE) return item;
      this.isDone[item] = 1;
      this.done.push(item);
      this.scan(row, this.heap.key, (weight[row] ?? 0) - (price[item] ?? 0));
    }
    return NONE;
  }

  private scan(i: number, begin: number, gain: number): void {
    const { lists, heap, length } = this;
    const { price, rowOf } = this.assignment;
    this.rowLength[i] = begin;
    this.gain[i] = gain;
    const start = lists.start[i] ?? 0;
    const end = start + (lists.length[i] ?? 0);
    this.looksLeft -= end - start;
    for (let at = start; at < end; at++) {
      const j = lists.columns[at] ?? 0;
      const worth = lists.weights[at] ?? 0;
      const path = begin + gain - worth + (price[j] ?? 0);
      const known = length[j] ?? 0;
      if (path >= known || path >= this.most) continue;
      if (known === Number.POSITIVE_INFINITY) this.reached.push(j);
      length[j] = path;
      this.from[j] = i;
      this.fromWeight[j] = worth;
      if (rowOf[j] === NONE) this.most = path;
      heap.push(path, j);
    }
    // Among equal keys the lower item comes first: a list is extended before a path ends that it might tie with.
    const hidden = begin + gain - (lists.cut[i] ?? 0);
    if (hidden < this.most) heap.push(hidden, -i - 1);
  }

  private flip(root: number, sink: number): void {
    const { columnOf, rowOf, weight } = this.assignment;
    for (let j = sink; ; ) {
      const i = this.from[j] ?? NONE;
      const next = columnOf[i] ?? NONE;
      columnOf[i] = j;
      rowOf[j] = i;
      weight[i] = this.fromWeight[j] ?? 0;
      if (i === root) return;
      j = next;
    }
  }

  private forget(): void {
    this.heap.clear();
    for (const j of this.reached) this.length[j] = Number.POSITIVE_INFINITY;
    for (const j of this.done) this.isDone[j] = 0;
    this.reached.length = 0;
    this.done.length = 0;
    this.most = Number.POSITIVE_INFINITY;
  }
}
