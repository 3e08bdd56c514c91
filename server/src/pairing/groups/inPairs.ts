import type { Edges } from '../edges.ts';
import { coverMost } from '../matching/coverMost.ts';
import { NOBODY } from '../pairs/mates.ts';

/** As many people as possible in pairs, beginning with those in `rooms`; whoever is left over is a room of one. */
export function inPairs(edges: Edges, rooms: readonly (readonly number[])[]): number[][] {
  const mate = new Int32Array(edges.n).fill(NOBODY);
  for (const room of rooms)
    for (let at = 0; at + 1 < room.length; at += 2) {
      const [one = NOBODY, other = NOBODY] = room.slice(at);
      mate[one] = other;
      mate[other] = one;
    }
  coverMost(mate, edges.allowed, edges.byeTurns);
  const found: number[][] = [];
  mate.forEach((partner, i) => {
    if (partner === NOBODY) found.push([i]);
    else if (i < partner) found.push([i, partner]);
  });
  return found;
}
