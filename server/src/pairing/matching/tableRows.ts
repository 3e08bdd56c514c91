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
  const values = Float64Array.from({ length: found.length }, (_, at) => worth(at));
  const place = found.length - count;
  select(values, place);
  const least = values[place] ?? 0;
  let rest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < place; at++) rest = Math.max(rest, values[at] ?? 0);
  let ties = count;
  for (let at = place; at < values.length; at++) if ((values[at] ?? 0) > least) ties--;
  let kept = 0;
  for (let at = 0; at < found.length; at++) {
    const value = worth(at);
    if (value < least || (value === least && ties-- <= 0)) continue;
    columns[kept] = columns[at] ?? 0;
    weights[kept] = weights[at] ?? 0;
    kept++;
  }
  found.length = kept;
  return rest;
}

/** Rearranges so that nothing before `place` is larger than what is there and nothing behind it smaller (Hoare 1961, FIND). */
function select(values: Float64Array, place: number): void {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = values[place] ?? 0;
    let low = left;
    let high = right;
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) low++;
      while ((values[high] ?? 0) > pivot) high--;
      if (low > high) break;
      const swapped = values[low] ?? 0;
      values[low++] = values[high] ?? 0;
      values[high--] = swapped;
    }
    if (high < place) left = low;
    if (low > place) right = high;
  }
}
