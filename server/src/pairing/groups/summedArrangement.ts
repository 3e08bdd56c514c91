import { type Arrangement, memberLists } from './arrangement.ts';

/**
 * Keeps what everybody would be worth in every group: a change is judged in O(1) and made in O(n) (the neighbourhood
 * evaluation of Lai and Hao, "Iterated maxima search for the maximally diverse grouping problem", EJOR 254, 2016).
 * `table`: n × n, symmetric, 0 on the diagonal. `largest`: people in
 * the largest group. Memory O(n × groups).
 */
export function summedArrangement(
  table: Float64Array,
  n: number,
  groups: number,
  largest: number,
): Arrangement {
  const groupOf = new Int32Array(n);
  /** row g: the worth of each person to group g */
  const sums = new Float64Array(groups * n);
  const members = memberLists(n, groups, largest);
  const at = (row: number, column: number) => sums[row * n + column] ?? 0;
  const worth = (x: number, y: number) => table[x * n + y] ?? 0;

  return {
    n,
    groupOf,
    exchangeGain(x, y) {
      const a = groupOf[x] ?? 0;
      const b = groupOf[y] ?? 0;
      return at(b, x) - at(a, x) + at(a, y) - at(b, y) - 2 * worth(x, y);
    },
    exchange(x, y) {
      const a = groupOf[x] ?? 0;
      const b = groupOf[y] ?? 0;
      const [rowX, rowY, rowA, rowB] = [x * n, y * n, a * n, b * n];
      for (let i = 0; i < n; i++) {
        const change = (table[rowX + i] ?? 0) - (table[rowY + i] ?? 0);
        sums[rowA + i] = (sums[rowA + i] ?? 0) - change;
        sums[rowB + i] = (sums[rowB + i] ?? 0) + change;
      }
      groupOf[x] = b;
      groupOf[y] = a;
      members.move(x, a, b);
      members.move(y, b, a);
    },
    moveGain: (x, group) => at(group, x) - at(groupOf[x] ?? 0, x),
    move(x, group) {
      const from = groupOf[x] ?? 0;
      for (let i = 0; i < n; i++) {
        sums[from * n + i] = at(from, i) - worth(x, i);
        sums[group * n + i] = at(group, i) + worth(x, i);
      }
      groupOf[x] = group;
      members.move(x, from, group);
    },
    member: (group, pick) =>
      members.list[group * members.width + (pick % Math.max(1, members.count[group] ?? 0))] ?? 0,
    sizeOf: (group) => members.count[group] ?? 0,
    set(given) {
      groupOf.set(given);
      members.set(given);
      sums.fill(0);
      given.forEach((group, x) => {
        for (let i = 0; i < n; i++) sums[group * n + i] = at(group, i) + worth(x, i);
      });
    },
  };
}
