import type { Crowd } from './crowd.ts';
import type { PairingInput } from './types.ts';

/** What is between two people before this round. */
export type Past = {
  readonly blocked: boolean;
  /** the place of their last meeting in the order of this mixer's meetings, -1: none */
  readonly metAt: number;
  /** in an earlier mixer of the series */
  readonly metBefore: boolean;
};

export type History = {
  /** How many pairs met in this mixer: every `metAt` is below it. */
  readonly meetings: number;
  /** Whether any two met in an earlier mixer. */
  readonly anyBefore: boolean;
  /** How many pairs met in an earlier mixer. */
  readonly before: number;
  /** One look-up in a map. */
  between(i: number, j: number): Past;
  /** Everything that is between any two: `what(i, j, past)` once for a pair, i < j. */
  forEach(what: (i: number, j: number, past: Past) => void): void;
};

const NOTHING: Past = { blocked: false, metAt: -1, metBefore: false };

export function readHistory({ met, metBefore, blocked }: PairingInput, crowd: Crowd): History {
  const pasts = new Map<number, Past>();
  const key = (i: number, j: number) => (i < j ? i * crowd.n + j : j * crowd.n + i);
  const add = ([a, b]: readonly [string, string], past: Partial<Past>): void => {
    const i = crowd.indexOf.get(a);
    const j = crowd.indexOf.get(b);
    if (i === undefined || j === undefined || i === j) return;
    pasts.set(key(i, j), { ...(pasts.get(key(i, j)) ?? NOTHING), ...past });
  };
  for (const pair of blocked) add(pair, { blocked: true });
  for (const [metAt, pair] of met.entries()) add(pair, { metAt });
  for (const pair of metBefore) add(pair, { metBefore: true });
  return {
    meetings: met.length,
    anyBefore: metBefore.length > 0,
    before: metBefore.length,
    between: (i, j) => pasts.get(key(i, j)) ?? NOTHING,
    forEach(what) {
      for (const [pair, past] of pasts) what(Math.floor(pair / crowd.n), pair % crowd.n, past);
    },
  };
}
