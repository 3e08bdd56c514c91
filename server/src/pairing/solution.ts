import type { TopLists } from './pairs/topLists.ts';

/** What a method found, in indices of the crowd. */
export type Solution = {
  /** everyone not in a room is left out */
  readonly rooms: readonly (readonly number[])[];
  readonly stage: 'exact' | 'greedy' | 'improved';
  /**
   * By how much the lexicographic weight of a better seating could be larger, proven: 0 for an optimum, Infinity when
   * the method proves nothing.
   */
  readonly slack: number;
  /** everyone's highest scores, where the method has them at hand: as many as a room gives partners */
  readonly highest?: TopLists;
};

export function leftOut(n: number, rooms: Solution['rooms']): number[] {
  const seated = new Set(rooms.flat());
  return Array.from({ length: n }, (_, i) => i).filter((i) => !seated.has(i));
}
