import type { Edges } from '../edges.ts';
import type { TopLists } from './topLists.ts';

const MOST_SWEEPS = 12;

/**
 * Exchanges partners between two pairs while that helps: for a–b and a listed partner c of a with c–d, takes a–c and
 * b–d when they weigh more (Croes 1958, for matchings). Everyone who is seated stays seated. `lists`: one row a person.
 * O(n · list length) a sweep.
 */
export function twoOpt(edges: Edges, lists: TopLists, mate: Int32Array): void {
  const now = Float64Array.from(mate, (partner, i) => (partner < 0 ? 0 : edges.weight(i, partner)));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let changed = false;
    for (let a = 0; a < edges.n; a++) {
      const b = mate[a] ?? -1;
      const partner = b < 0 ? -1 : bestExchange(edges, lists, mate, now, a, b);
      if (partner < 0) continue;
      const left = mate[partner] ?? -1;
      join(edges, mate, now, a, partner);
      join(edges, mate, now, b, left);
      changed = true;
    }
    if (!changed) return;
  }
}

/** The partner c whom `a` should take from d, leaving b to d; -1 when no exchange helps. */
function bestExchange(
  edges: Edges,
  lists: TopLists,
  mate: Int32Array,
  now: Float64Array,
  a: number,
  b: number,
): number {
  const bestOfB = lists.values[b * lists.length] ?? 0;
  let most = 0;
  let best = -1;
  for (let place = a * lists.length; place < (a + 1) * lists.length; place++) {
    const c = lists.entries[place] ?? -1;
    const d = c < 0 ? -1 : (mate[c] ?? -1);
    if (d < 0 || c === b) continue;
    const gain = (lists.values[place] ?? 0) - (now[a] ?? 0) - (now[c] ?? 0);
    if (gain + bestOfB <= most) continue;
    const across = edges.weight(b, d);
    if (across === 0 || gain + across <= most) continue;
    most = gain + across;
    best = c;
  }
  return best;
}

function join(edges: Edges, mate: Int32Array, now: Float64Array, one: number, other: number): void {
  mate[one] = other;
  mate[other] = one;
  now[one] = edges.weight(one, other);
  now[other] = now[one] ?? 0;
}
