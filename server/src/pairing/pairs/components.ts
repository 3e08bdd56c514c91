import type { WeightTable } from './weightTable.ts';

/** The people in sets between which nobody may meet, such as two languages that nobody here shares. */
export function components({ n, weights }: WeightTable): number[][] {
  const found: number[][] = [];
  const seen = new Uint8Array(n);
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const set = [start];
    for (const i of set)
      for (let j = 0; j < n; j++) {
        if (seen[j] === 1 || (weights[i * n + j] ?? 0) === 0) continue;
        seen[j] = 1;
        set.push(j);
      }
    found.push(set.sort((one, other) => one - other));
  }
  return found;
}
