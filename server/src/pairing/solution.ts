import type { TopLists } from './pairs/topLists.ts';
import type { Stage } from './types.ts';

/** What a method found, in indices of the crowd. */
export type Solution = {
  /** everyone not in a room is left out */
  readonly rooms: readonly (readonly number[])[];
  readonly stage: Stage;
  /**
   * By how much the sum of scores of a better seating could be larger at most, proven: 0 for an optimum, Infinity when the
   * method proves nothing.
   */
  readonly slack: number;
  /** everyone's highest scores, where the method has them at hand: as many as a room gives partners */
  readonly highest?: TopLists;
};

export function leftOut(n: number, rooms: Solution['rooms']): number[] {
  const seated = new Set(rooms.flat());
  return Array.from({ length: n }, (_, i) => i).filter((i) => !seated.has(i));
}
