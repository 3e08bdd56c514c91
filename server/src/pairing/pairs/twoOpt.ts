import type { Edges } from '../edges.ts';
import type { TopLists } from './topLists.ts';

const MOST_SWEEPS = 12;

/**
 * Exchanges partners between two pairs while that helps: for a–b and a listed partner c of a with c–d, takes a–c and
 * b–d when they weigh more (Croes 1958, for matchings). Everyone who is seated stays seated. `lists`: one row a person.
 * O(n · list length) a sweep.
 */
export function twoOpt(edges: Edges, lists: TopLists, mate: Int32Array): void {
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let changed = false;
    for (let a = 0; a < edges.n; a++) if (exchange(edges, lists, mate, a)) changed = true;
    if (!changed) return;
  }
}

/** Takes the best exchange for `a`, if one helps. */
function exchange(edges: Edges, lists: TopLists, mate: Int32Array, a: number): boolean {
  const b = mate[a] ?? -1;
  if (b < 0) return false;
  const now = edges.weight(a, b);
  let most = 0;
  let best: readonly [number, number] | null = null;
  for (let place = a * lists.length; place < (a + 1) * lists.length; place++) {
    const c = lists.entries[place] ?? -1;
    const d = c < 0 ? -1 : (mate[c] ?? -1);
    if (d < 0 || c === b) continue;
    const across = edges.weight(b, d);
    const gain = (lists.values[place] ?? 0) + across - now - edges.weight(c, d);
    if (across === 0 || gain <= most) continue;
    most = gain;
    best = [c, d];
  }
  if (!best) return false;
  const [c, d] = best;
  mate[a] = c;
  mate[c] = a;
  mate[b] = d;
  mate[d] = b;
  return true;
}
