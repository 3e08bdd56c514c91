import { type Arrangement, memberLists } from './arrangement.ts';

/** What a grouping is worth: a sum over pairs, and over groups where pairs don't tell all. Whole numbers. */
export type Worth = {
  pair(x: number, y: number): number;
  /** 0, or what a group costs besides: of the people at these places of `list`, `into` instead of `out`. */
  group?: ((list: Int32Array, from: number, end: number, out: number, into: number) => number) | undefined;
};

const NOBODY = -1;

/** Adds up two groups for each change in question: O(size of a group), nothing to keep; for large crowds in small groups. */
export function countedArrangement(
  { pair, group: extra }: Worth,
  n: number,
  groups: number,
  largest: number,
): Arrangement {
  const groupOf = new Int32Array(n);
  const { width, list, count, set, move } = memberLists(n, groups, largest);
  const cost = (group: number, out = NOBODY, into = NOBODY): number =>
    extra ? extra(list, group * width, group * width + (count[group] ?? 0), out, into) : 0;
  /** What y is worth to this group beyond x. */
  function difference(group: number, y: number, x: number): number {
    let sum = 0;
    const end = group * width + (count[group] ?? 0);
    for (let place = group * width; place < end; place++) {
      const i = list[place] ?? 0;
      if (i !== x && i !== y) sum += pair(y, i) - pair(x, i);
    }
    return sum;
  }
  return {
    n,
    groupOf,
    exchangeGain(x, y) {
      const a = groupOf[x] ?? 0;
      const b = groupOf[y] ?? 0;
      const gain = difference(a, y, x) + difference(b, x, y);
      return extra ? gain + cost(a, x, y) + cost(b, y, x) - cost(a) - cost(b) : gain;
    },
    exchange(x, y) {
      const a = groupOf[x] ?? 0;
      const b = groupOf[y] ?? 0;
      groupOf[x] = b;
      groupOf[y] = a;
      move(x, a, b);
      move(y, b, a);
    },
    moveGain(x, group) {
      let gain = 0;
      for (let i = 0; i < n; i++) {
        if (i === x) continue;
        if (groupOf[i] === group) gain += pair(x, i);
        else if (groupOf[i] === groupOf[x]) gain -= pair(x, i);
      }
      return gain;
    },
    move(x, group) {
      move(x, groupOf[x] ?? 0, group);
      groupOf[x] = group;
    },
    member: (group, pick) => list[group * width + (pick % Math.max(1, count[group] ?? 0))] ?? 0,
    sizeOf: (group) => count[group] ?? 0,
    set(given) {
      groupOf.set(given);
      set(given);
    },
  };
}
