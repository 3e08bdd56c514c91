import type { Edges } from '../edges.ts';

/**
 * Puts each person left over into the pair that suits best: first one whose two sat in a trio least often, then the
 * one with the heaviest edges. Who suits no pair stays out. O(rooms) a person.
 */
export function joinAsThird(edges: Edges, rooms: readonly number[][], left: readonly number[]): number[][] {
  const joined = rooms.map((room) => [...room]);
  for (const third of left) joined[bestRoom(edges, joined, third)]?.push(third);
  return joined;
}

function bestRoom(edges: Edges, rooms: readonly number[][], third: number): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  let most = 0;
  rooms.forEach(([a, b, taken], at) => {
    if (a === undefined || b === undefined || taken !== undefined) return;
    const turns = (edges.trioTurns[a] ?? 0) + (edges.trioTurns[b] ?? 0);
    const weight = edges.weight(a, third) + edges.weight(b, third);
    if (turns > fewest || (turns === fewest && weight <= most)) return;
    if (!edges.allowedTogether([a, b, third])) return;
    best = at;
    fewest = turns;
    most = weight;
  });
  return best;
}
