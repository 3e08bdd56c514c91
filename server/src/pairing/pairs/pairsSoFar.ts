import type { Edges } from '../edges.ts';
import { type Assignment, NONE } from '../matching/assignment.ts';
import type { RowLists } from '../matching/rowLists.ts';
import { NOBODY } from './mates.ts';

/**
 * Pairs out of what an auction reached: along each path and cycle of the assignment the better half of its edges, then
 * of the listed ones the heaviest first. O(n · list length).
 */
export function pairsSoFar(edges: Edges, lists: RowLists, assignment: Assignment): Int32Array {
  const { n } = edges;
  const mate = new Int32Array(n).fill(NOBODY);
  const take = (i: number, j: number) => {
    if (mate[i] !== NOBODY || mate[j] !== NOBODY) return;
    mate[i] = j;
    mate[j] = i;
  };
  for (const chain of chainsOf(n, assignment)) for (const [i, j] of betterHalf(chain, assignment)) take(i, j);
  const left: { i: number; j: number; weight: number }[] = [];
  for (let i = 0; i < n; i++) {
    if (mate[i] !== NOBODY) continue;
    const start = lists.start[i] ?? 0;
    for (let at = start; at < start + (lists.length[i] ?? 0); at++) {
      const j = lists.columns[at] ?? 0;
      if (j < n && mate[j] === NOBODY) left.push({ i, j, weight: lists.weights[at] ?? 0 });
    }
  }
  left.sort((one, other) => other.weight - one.weight || one.i - other.i || one.j - other.j);
  for (const { i, j } of left) take(i, j);
  return mate;
}

/** People one after the other, each in the column of the one before; a path first to last, or a cycle. */
function chainsOf(n: number, { columnOf, rowOf }: Assignment): number[][] {
  const seen = new Uint8Array(n);
  const chains: number[][] = [];
  const follow = (begin: number) => {
    const chain: number[] = [];
    for (let i = begin; i >= 0 && i < n && seen[i] === 0; i = columnOf[i] ?? NONE) {
      seen[i] = 1;
      chain.push(i);
    }
    if (chain.length > 1) chains.push(chain);
  };
  const isBegin = (i: number) => (rowOf[i] ?? NONE) < 0 || (rowOf[i] ?? NONE) >= n;
  for (let i = 0; i < n; i++) if (isBegin(i)) follow(i);
  for (let i = 0; i < n; i++) if (seen[i] === 0) follow(i);
  return chains;
}

/** The heaviest choice of edges of which no two touch, as if a cycle of odd length were a path. */
function betterHalf(chain: readonly number[], { columnOf, weight }: Assignment): [number, number][] {
  const edge = (at: number) => weight[chain[at] ?? 0] ?? 0;
  const last = chain.length - 1;
  const isCycle = columnOf[chain[last] ?? 0] === chain[0];
  if (isCycle && chain.length % 2 === 0) {
    let difference = 0;
    chain.forEach((_, at) => {
      difference += at % 2 === 0 ? edge(at) : -edge(at);
    });
    const first = difference >= 0 ? 0 : 1;
    return every(chain, first, chain.length / 2);
  }
  if (chain.length % 2 === 0) return every(chain, 0, chain.length / 2);
  // Of an odd number one stays single: the one whose place between the pairs costs least.
  let sum = 0;
  for (let at = 1; at < last; at += 2) sum += edge(at);
  let best = sum;
  let single = 0;
  for (let at = 2; at <= last; at += 2) {
    sum += edge(at - 2) - edge(at - 1);
    if (sum > best) [best, single] = [sum, at];
  }
  return [...every(chain, 0, single / 2), ...every(chain, single + 1, (last - single) / 2)];
}

function every(chain: readonly number[], first: number, pairs: number): [number, number][] {
  return Array.from({ length: pairs }, (_, pair) => {
    const at = first + 2 * pair;
    return [chain[at] ?? 0, chain[(at + 1) % chain.length] ?? 0];
  });
}
