/** Chance of one simulated person, from a seed (mulberry32, Tommy Ettinger, public domain). */
export type Dice = {
  /** true in so many of a hundred throws */
  percent(chance: number): boolean;
  /** milliseconds between the two */
  between(lowMs: number, highMs: number): number;
  pick<T>(list: readonly T[]): T | undefined;
};

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    percent: (chance) => next() * 100 < chance,
    between: (lowMs, highMs) => Math.round(lowMs + next() * (highMs - lowMs)),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
