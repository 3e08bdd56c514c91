import { type Assignment, NONE } from './assignment.ts';

/**
 * An optimal assignment of a symmetric matrix is half-way to a matching (Balinski 1965; Derigs 1986 starts from it as
 * well): rows and their columns form cycles. Of an even one every second edge is taken, of an odd one too, which
 * leaves one vertex single. With both duals averaged every edge of every cycle is tight, so either half is as good.
 */
export function halveCycles({ n, columnOf }: Assignment): { mate: Int32Array; singles: number[] } {
  const mate = new Int32Array(n).fill(NONE);
  const seen = new Uint8Array(n);
  const singles: number[] = [];
  for (let begin = 0; begin < n; begin++) {
    if (seen[begin] === 1 || (columnOf[begin] ?? NONE) < 0) continue;
    let i = begin;
    for (;;) {
      const j = columnOf[i] ?? NONE;
      seen[i] = 1;
      if (j === begin) {
        singles.push(i);
        break;
      }
      seen[j] = 1;
      mate[i] = j;
      mate[j] = i;
      i = columnOf[j] ?? NONE;
      if (i === begin) break;
    }
  }
  return { mate, singles };
}
