import type { Edges } from './edges.ts';
import { partnerLists } from './pairs/partnerLists.ts';
import type { TopLists } from './pairs/topLists.ts';
import type { Solution } from './solution.ts';
import type { Certificate } from './types.ts';

/** How good a solution is and how good one could be at most (see `Seating`). */
export function certify(edges: Edges, solution: Solution): Certificate {
  const { rooms, stage, slack } = solution;
  const value = rooms.reduce((sum, room) => sum + roomScore(edges, room), 0);
  const bound = Number.isFinite(slack) ? value + slack : Math.max(value, bestPartnersBound(edges, solution));
  return { value, bound, gap: bound === 0 ? 0 : (bound - value) / bound, stage };
}

function roomScore(edges: Edges, room: readonly number[]): number {
  let sum = 0;
  room.forEach((i, at) => {
    for (const j of room.slice(0, at)) sum += edges.score.of(i, j);
  });
  return sum;
}

/**
 * Half the sum of everyone's best partners, as many as a room of these sizes has for them. No seating with rooms of
 * these sizes scores more, since each pair is counted once from either side. The largest t-th scores are taken for the
 * people who have a t-th partner, whoever they are.
 */
function bestPartnersBound(edges: Edges, { rooms, highest }: Solution): number {
  const most = rooms.reduce((largest, room) => Math.max(largest, room.length), 2) - 1;
  const best = highest ?? highestScores(edges, most);
  let sum = 0;
  for (let rank = 0; rank < most; rank++) {
    const people = rooms.reduce((count, room) => count + (room.length > rank + 1 ? room.length : 0), 0);
    const scores = Float64Array.from({ length: edges.n }, (_, i) => best.values[i * best.length + rank] ?? 0);
    for (const score of scores.sort().subarray(edges.n - people)) sum += score;
  }
  return Math.floor(sum / 2);
}

function highestScores(edges: Edges, count: number): TopLists {
  const everyone = Array.from({ length: edges.n }, (_, i) => i);
  return partnerLists(edges, everyone, 1, count).highest;
}
