import type { Edges } from '../edges.ts';

/** So many of those whose turn it is are looked at: 9,880 trios. */
const LOOKED_AT = 40;

/**
 * Three people for an odd number's trio, chosen among those who sat in a trio least often; of these the three whose
 * pairs weigh most. Null when none of those looked at may sit together.
 */
export function fairTrio(edges: Edges): readonly number[] | null {
  const everyone = Array.from({ length: edges.n }, (_, i) => i);
  const turn = (i: number) => edges.trioTurns[i] ?? 0;
  const next = everyone.sort((i, j) => turn(i) - turn(j) || i - j).slice(0, LOOKED_AT);
  let best: number[] | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  let most = 0;
  next.forEach((a, x) => {
    next.slice(0, x).forEach((b, y) => {
      const ab = edges.weight(a, b);
      if (ab === 0) return;
      for (const c of next.slice(0, y)) {
        const turns = turn(a) + turn(b) + turn(c);
        if (turns > fewest) break;
        const weight = ab + edges.weight(a, c) + edges.weight(b, c);
        if ((turns === fewest && weight <= most) || !edges.allowedTogether([a, b, c])) continue;
        best = [a, b, c];
        fewest = turns;
        most = weight;
      }
    });
  });
  return best;
}
