import { type BlossomForest, EVEN, FREE, ODD } from './blossomForest.ts';
import { EventHeap } from './eventHeap.ts';
import type { RowLists } from './rowLists.ts';

const EDGE = 0;
const HIDDEN = 1;
const EXPAND = 2;
const KINDS = 3;

/**
 * Matches a single vertex, and another with it, by Edmonds' primal-dual method with one tree ("Maximum matching and a
 * polyhedron with 0,1-vertices", 1965; the order of events as in Galil, Micali and Gabow 1986). The duals remain a proof
 * that the matching is the best of its size. False: no perfect matching exists. O(m log m) for m edges looked at.
 *
 * Everything that can happen to the tree is an event at a moment, the sum of all dual changes until then: an edge to a
 * free node or between two even nodes gets tight, an odd blossom's dual gets 0, or an edge that no list has might get
 * tight. The last is where `lists` (at half the duals as prices) are extended, so all edges count though few are stored.
 * An edge's moment is reckoned again when it comes: labels may have changed since, which only makes it later, and where
 * it gets earlier the edge is looked at anew.
 *
 * Invariant: dual(u) + dual(v) + Σ dual(blossoms with both) − 2·weight is 0 or more for every edge, 0 for matched edges and
 * all edges of the tree; all vertices of the tree have duals of one parity, so moments are whole.
 */
export function matchSingle(
  forest: BlossomForest,
  lists: RowLists,
  price: Float64Array,
  root: number,
): boolean {
  const { n, top, label } = forest;
  const heap = new EventHeap();
  const soonest = new Float64Array(n).fill(Number.POSITIVE_INFINITY);

  function push(moment: number, kind: number, one: number, other: number): void {
    heap.push(moment * KINDS + kind, one * top.length + other);
  }

  function consider(v: number, to: number, weight: number): void {
    const node = top[to] ?? 0;
    const there = label[node];
    if (there === ODD || node === top[v]) return;
    const slack = forest.dualOf(v) + forest.dualOf(to) - 2 * weight;
    // Who takes no part has a price without end.
    if (slack === Number.POSITIVE_INFINITY) return;
    const moment = forest.now + (there === EVEN ? slack / 2 : slack);
    if (there === FREE) {
      if (moment >= (soonest[to] ?? 0)) return;
      soonest[to] = moment;
    }
    push(moment, EDGE, v, to);
  }

  /** Looks at the listed edges of an even vertex, or of one that is free again and was passed over while it was odd. */
  function scan(v: number): void {
    if (lists.cut[v] === Number.POSITIVE_INFINITY) lists.refresh(v, price);
    const isEven = label[top[v] ?? 0] === EVEN;
    const start = lists.start[v] ?? 0;
    const end = start + (lists.length[v] ?? 0);
    for (let at = start; at < end; at++) {
      const to = lists.columns[at] ?? 0;
      const weight = lists.weights[at] ?? 0;
      if (isEven) consider(v, to, weight);
      else if (label[top[to] ?? 0] === EVEN) consider(to, v, weight);
    }
    if (lists.isComplete(v)) return;
    // What is not listed was this far from tight when the search began; both ends may have come nearer since.
    const distance = 2 * ((price[v] ?? 0) - (lists.cut[v] ?? 0));
    push(Math.max(forest.now, Math.floor(distance / 2)), HIDDEN, v, 0);
  }

  function scanNode(x: number): void {
    for (const v of forest.verticesOf(x)) scan(v);
  }

  function watch(odd: number): void {
    if (odd >= n) push(forest.now + forest.blossomDual(odd) / 2, EXPAND, odd, 0);
  }

  /** Acts on a tight edge; true: the vertex is matched. */
  function use(v: number, to: number): boolean {
    const node = top[to] ?? 0;
    if (label[node] === EVEN) for (const fresh of forest.shrink(v, to)) scan(fresh);
    else if (!forest.isMatched(node)) {
      forest.augment(v, to);
      return true;
    } else {
      scanNode(forest.grow(v, to));
      watch(node);
    }
    return false;
  }

  function takeApart(b: number): void {
    const { kept, freed } = forest.expand(b);
    for (const x of kept)
      if (label[x] === EVEN) scanNode(x);
      else watch(x);
    for (const x of freed)
      for (const v of forest.verticesOf(x)) {
        soonest[v] = Number.POSITIVE_INFINITY;
        scan(v);
      }
  }

  scanNode(forest.plant(root));
  for (let item = heap.pop(); !Number.isNaN(item); item = heap.pop()) {
    const kind = heap.key % KINDS;
    forest.now = Math.max(forest.now, (heap.key - kind) / KINDS);
    const other = item % top.length;
    const one = (item - other) / top.length;
    if (kind === HIDDEN) {
      if (label[top[one] ?? 0] === ODD) continue;
      lists.extend(one, price);
      scan(one);
    } else if (kind === EXPAND) {
      if (top[one] === one && label[one] === ODD && forest.blossomDual(one) === 0) takeApart(one);
    } else {
      const node = top[other] ?? 0;
      if (label[node] === ODD || node === top[one]) continue;
      const weight = Math.max(weightOf(lists, one, other), weightOf(lists, other, one));
      const slack = forest.dualOf(one) + forest.dualOf(other) - 2 * weight;
      if (slack > 0) {
        soonest[other] = Number.POSITIVE_INFINITY;
        consider(one, other, weight);
      } else if (use(one, other)) return true;
    }
  }
  forest.abandon();
  return false;
}

function weightOf({ start, length, columns, weights }: RowLists, i: number, j: number): number {
  const first = start[i] ?? 0;
  const end = first + (length[i] ?? 0);
  for (let at = first; at < end; at++) if (columns[at] === j) return weights[at] ?? 0;
  return Number.NEGATIVE_INFINITY;
}
