import type { Crowd } from './crowd.ts';
import type { PairingInput } from './types.ts';

/** What is between two people before this round. */
export type History = {
  /** How many pairs met in this mixer: `metAt` is below it. */
  readonly meetings: number;
  /** Whether any pair met in an earlier mixer of the series. */
  readonly anyBefore: boolean;
  isBlocked(i: number, j: number): boolean;
  /** The place of their last meeting in the order of meetings, -1 when they have not met in this mixer. */
  metAt(i: number, j: number): number;
  metBefore(i: number, j: number): boolean;
};

type PairOfIds = readonly [string, string];

export function readHistory({ met, metBefore, blocked }: PairingInput, crowd: Crowd): History {
  const keys = (pairs: readonly PairOfIds[]) => pairs.map(([a, b]) => keyOfIds(crowd, a, b));
  const never = new Set(keys(blocked));
  const before = new Set(keys(metBefore));
  const lastMet = new Map(keys(met).map((key, at) => [key, at]));
  for (const places of [never, before, lastMet]) places.delete(NOBODY);
  const key = (i: number, j: number) => (i < j ? i * crowd.n + j : j * crowd.n + i);
  return {
    meetings: met.length,
    anyBefore: before.size > 0,
    isBlocked: (i, j) => never.has(key(i, j)),
    metAt: (i, j) => lastMet.get(key(i, j)) ?? -1,
    metBefore: (i, j) => before.has(key(i, j)),
  };
}

const NOBODY = -1;

function keyOfIds(crowd: Crowd, a: string, b: string): number {
  const i = crowd.indexOf.get(a);
  const j = crowd.indexOf.get(b);
  if (i === undefined || j === undefined || i === j) return NOBODY;
  return Math.min(i, j) * crowd.n + Math.max(i, j);
}
