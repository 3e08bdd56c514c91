/** Who is in which group, and what changes would bring. People and groups are numbers from 0. */
export type Arrangement = {
  readonly n: number;
  readonly groupOf: Int32Array;
  /** What exchanging two people of different groups brings. */
  exchangeGain(x: number, y: number): number;
  exchange(x: number, y: number): void;
  /** What moving somebody to another group brings, whatever the sizes. */
  moveGain(x: number, group: number): number;
  move(x: number, group: number): void;
  /** Some member of a group, the `pick`-th modulo its size. */
  member(group: number, pick: number): number;
  sizeOf(group: number): number;
  /** Begins anew from this. */
  set(groupOf: Int32Array): void;
};

/** The members of each group, kept while people change groups: row g of `list` holds `count[g]` of them. */
export type Members = {
  /** places in a row: one more than the largest group may have */
  readonly width: number;
  readonly list: Int32Array;
  readonly count: Int32Array;
  readonly set: (groupOf: Int32Array) => void;
  readonly move: (x: number, from: number, to: number) => void;
};

export function memberLists(n: number, groups: number, largest: number): Members {
  const width = largest + 1;
  const list = new Int32Array(groups * width);
  const count = new Int32Array(groups);
  const placeOf = new Int32Array(n);
  const put = (x: number, group: number): void => {
    const place = group * width + (count[group] ?? 0);
    list[place] = x;
    placeOf[x] = place;
    count[group] = (count[group] ?? 0) + 1;
  };
  return {
    width,
    list,
    count,
    set(groupOf) {
      count.fill(0);
      groupOf.forEach((group, x) => {
        put(x, group);
      });
    },
    move(x, from, to) {
      const place = placeOf[x] ?? 0;
      const left = (count[from] ?? 0) - 1;
      const last = list[from * width + left] ?? 0;
      list[place] = last;
      placeOf[last] = place;
      count[from] = left;
      put(x, to);
    },
  };
}
