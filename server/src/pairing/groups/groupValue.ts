import { allMeet } from '../codeSets.ts';
import type { Edges } from '../edges.ts';

/** What a room is worth to the group search. */
export type GroupValue = {
  /** A pair's weight without its seats; a pair that may not meet costs more than all the rest of a step can earn. */
  pair(i: number, j: number): number;
  /** 0, or the cost of a room in which no language is common to all. */
  room(people: readonly number[]): number;
};

const TABLE_UP_TO = 1024;

export function groupValue(edges: Edges): GroupValue {
  const { n, tiers, crowd } = edges;
  const value = (i: number, j: number) => {
    const weight = edges.weight(i, j);
    return weight === 0 ? -tiers.seat : weight - 2 * tiers.seat;
  };
  const room = (people: readonly number[]) => (allMeet(crowd.languages, people) ? 0 : -tiers.seat);
  if (n > TABLE_UP_TO) return { pair: value, room };
  const table = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) table[i * n + j] = i === j ? 0 : value(i, j);
  return { pair: (i, j) => table[i * n + j] ?? 0, room };
}
