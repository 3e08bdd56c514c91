const NONE = -1;

/**
 * How many pairs of each two kinds a transport amounts to, [kind * kinds + other] and the same the other way round: both
 * directions together, halved. Halves are left over between some kinds, an even number of them at each kind: they form
 * closed trails (Euler 1736; found by Hierholzer's method, 1873), along which they are rounded down and up in turn. So each
 * kind keeps its count, but for the one where a trail of odd length begins: it gets one less. O(kinds²).
 */
export function wholePairs(flow: Int32Array, kinds: number): Int32Array {
  const pairs = new Int32Array(kinds * kinds);
  /** the kinds to which halves go; a loop is there once */
  const halves = Array.from({ length: kinds }, (): number[] => []);
  const isHalf = new Uint8Array(kinds * kinds);
  for (let k = 0; k < kinds; k++)
    for (let l = 0; l <= k; l++) {
      const carried = (flow[k * kinds + l] ?? 0) + (k === l ? 0 : (flow[l * kinds + k] ?? 0));
      put(k, l, carried >> 1);
      if (carried % 2 === 0) continue;
      isHalf[k * kinds + l] = 1;
      isHalf[l * kinds + k] = 1;
      halves[k]?.push(l);
      if (k !== l) halves[l]?.push(k);
    }

  function put(k: number, l: number, change: number): void {
    pairs[k * kinds + l] = (pairs[k * kinds + l] ?? 0) + change;
    if (k !== l) pairs[l * kinds + k] = (pairs[l * kinds + k] ?? 0) + change;
  }

  /** The kinds of a closed trail over all halves that can be reached from here, this one first and last. */
  function trailFrom(begin: number): number[] {
    const open = [begin];
    const trail: number[] = [];
    for (let at = begin; open.length > 0; at = open.at(-1) ?? NONE) {
      const next = halves[at]?.pop();
      if (next === undefined) trail.push(open.pop() ?? NONE);
      else if (isHalf[at * kinds + next] === 1) {
        isHalf[at * kinds + next] = 0;
        isHalf[next * kinds + at] = 0;
        open.push(next);
      }
    }
    return trail;
  }

  for (let begin = 0; begin < kinds; begin++) {
    const trail = trailFrom(begin);
    for (let at = 2; at < trail.length; at += 2) put(trail[at - 1] ?? NONE, trail[at] ?? NONE, 1);
  }
  return pairs;
}
