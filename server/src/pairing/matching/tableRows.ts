import type { Columns, Rows } from './rows.ts';

/** The rows of a table that is written down: n × n, -Infinity where there is no edge. */
export function tableRows(n: number, weights: Float64Array, few = n): Rows {
  return {
    n,
    few,
    arrange: () => undefined,
    best(i, price, count, into) {
      into.length = 0;
      for (let j = 0; j < n; j++) {
        const weight = weights[i * n + j] ?? Number.NEGATIVE_INFINITY;
        if (j === i || weight === Number.NEGATIVE_INFINITY) continue;
        into.columns[into.length] = j;
        into.weights[into.length] = weight;
        into.length++;
      }
      return keepBest(into, price, count);
    },
  };
}

/** Keeps the `count` columns of the largest weight − price; returns the largest one among the others. */
export function keepBest(found: Columns, price: Float64Array, count: number): number {
  const { columns, weights } = found;
  if (found.length <= count) return Number.NEGATIVE_INFINITY;
  const worth = (at: number) => (weights[at] ?? 0) - (price[columns[at] ?? 0] ?? 0);
  const sorted = Float64Array.from({ length: found.length }, (_, at) => worth(at)).sort();
  const least = sorted[found.length - count] ?? 0;
  const above = sorted.length - firstAbove(sorted, least);
  let ties = count - above;
  let kept = 0;
  for (let at = 0; at < found.length; at++) {
    const value = worth(at);
    if (value < least || (value === least && ties-- <= 0)) continue;
    columns[kept] = columns[at] ?? 0;
    weights[kept] = weights[at] ?? 0;
    kept++;
  }
  found.length = kept;
  return sorted[found.length === 0 ? 0 : sorted.length - count - 1] ?? Number.NEGATIVE_INFINITY;
}

function firstAbove(sorted: Float64Array, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > least) high = middle;
    else low = middle + 1;
  }
  return low;
}
