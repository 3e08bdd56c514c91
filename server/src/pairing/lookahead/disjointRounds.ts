/** A search gives up after so many steps: it then says what it found by then. */
const MOST_STEPS = 20_000;

/**
 * Whether `rounds` full rounds can be played one after the other without a pair twice: so many perfect matchings of which
 * no two share an edge (a graph minus its 1-factors; for complete graphs of even order n − 1 of them exist, the circle
 * method, but what is left after some rounds may have none). `partners`: one bit set a person, at most 16 people.
 *
 * Backtracking, the person with fewest partners left first. Null: given up.
 */
export function canPlay(partners: readonly number[], rounds: number): boolean | null {
  const n = partners.length;
  const all = (1 << n) - 1;
  const left = [...partners];
  let steps = 0;

  function play(roundsLeft: number): boolean {
    if (roundsLeft === 0) return true;
    if (left.some((set) => bitCount(set) < roundsLeft)) return false;
    return seatRest(all, roundsLeft);
  }

  function seatRest(waiting: number, roundsLeft: number): boolean {
    if (waiting === 0) return play(roundsLeft - 1);
    if (++steps > MOST_STEPS) return false;
    const i = fewest(left, waiting);
    for (let set = (left[i] ?? 0) & waiting; set !== 0; set &= set - 1) {
      const j = 31 - Math.clz32(set & -set);
      toggle(left, i, j);
      const found = seatRest(waiting & ~(1 << i) & ~(1 << j), roundsLeft);
      toggle(left, i, j);
      if (found) return true;
    }
    return false;
  }

  const found = play(rounds);
  return !found && steps > MOST_STEPS ? null : found;
}

function fewest(sets: readonly number[], waiting: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let rest = waiting; rest !== 0; rest &= rest - 1) {
    const i = 31 - Math.clz32(rest & -rest);
    const count = bitCount((sets[i] ?? 0) & waiting);
    if (count < least) [best, least] = [i, count];
  }
  return best;
}

function toggle(sets: number[], i: number, j: number): void {
  sets[i] = (sets[i] ?? 0) ^ (1 << j);
  sets[j] = (sets[j] ?? 0) ^ (1 << i);
}

export function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
