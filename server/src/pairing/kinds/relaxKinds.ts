import { type Transport, transport } from '../matching/transport.ts';
import type { KindTable } from './kindTable.ts';

/** What a crowd could reach if nothing lay between any two of its people. */
export type Relaxed = Transport & {
  /** kind by kind, doubled: the sum of two is no less than twice what they are worth to each other */
  readonly duals: Float64Array;
  /** no pairs of these nodes are worth more */
  readonly most: number;
};

/**
 * `counts`: how many nodes of each kind take part. Every matching is a transport of half its weight, both ways. A sum that
 * doubles don't hold exactly counts as not full.
 */
export function relaxKinds({ weights }: KindTable, counts: Int32Array): Relaxed {
  const carried = transport(weights, counts);
  const duals = carried.row.map((dual, k) => dual + (carried.column[k] ?? 0));
  const most = Math.floor(counts.reduce((sum, count, k) => sum + count * (duals[k] ?? 0), 0) / 2);
  const size = counts.reduce((sum, count, k) => sum + count * Math.abs(duals[k] ?? 0), 0);
  return { ...carried, isFull: carried.isFull && size <= Number.MAX_SAFE_INTEGER, duals, most };
}

export function countsOf({ start }: KindTable): Int32Array {
  return start.subarray(1).map((end, k) => end - (start[k] ?? 0));
}
