const NONE = -1;

/**
 * Changes `mate` (-1: single, -2: not to be touched) so that as many as possible are matched, and of those that can't
 * all be, the ones with the higher `turns`. Nobody already matched is left single unless somebody with more turns takes
 * the place.
 *
 * From each single vertex an alternating tree is grown with blossoms contracted (Edmonds, "Paths, trees, and flowers",
 * 1965, with Gabow's base array, 1976): a path to another single vertex matches both; a path to an outer vertex of
 * fewer turns passes the bye on. Covered sets form a matroid, so taking the highest turns first is best. O(n²) a tree.
 */
export function coverMost(
  mate: Int32Array,
  allowed: (i: number, j: number) => boolean,
  turns: Int32Array,
): void {
  const people = [...mate.keys()].filter((i) => (mate[i] ?? NONE) >= NONE);
  const single = people.filter((i) => mate[i] === NONE);
  single.sort((i, j) => (turns[j] ?? 0) - (turns[i] ?? 0));
  const fewest = people.reduce((least, i) => Math.min(least, turns[i] ?? 0), Number.POSITIVE_INFINITY);
  for (const root of single) {
    if (mate[root] !== NONE) continue;
    const alone = people.every((i) => i === root || mate[i] !== NONE);
    if (alone && turns[root] === fewest) continue;
    new AlternatingTree(people, mate, allowed).cover(root, turns);
  }
}

class AlternatingTree {
  private readonly parent: Int32Array;
  private readonly base: Int32Array;
  private readonly outer: Uint8Array;
  /** the vertices of each contracted blossom, by its base */
  private readonly members = new Map<number, number[]>();
  private readonly queue: number[] = [];

  constructor(
    private readonly people: readonly number[],
    private readonly mate: Int32Array,
    private readonly allowed: (i: number, j: number) => boolean,
  ) {
    this.parent = new Int32Array(mate.length).fill(NONE);
    this.base = Int32Array.from(mate, (_, i) => i);
    this.outer = new Uint8Array(mate.length);
  }

  cover(root: number, turns: Int32Array): void {
    const end = this.grow(root);
    if (end !== NONE) {
      this.flip(end);
      return;
    }
    let giver = root;
    for (const i of this.people) if (this.outer[i] === 1 && (turns[i] ?? 0) < (turns[giver] ?? 0)) giver = i;
    if (giver === root) return;
    const partner = this.mate[giver] ?? NONE;
    this.mate[giver] = NONE;
    this.flip(partner);
  }

  /** The single vertex that ends an augmenting path from `root`, or NONE when there is none. */
  private grow(root: number): number {
    this.push(root);
    for (let at = 0; at < this.queue.length; at++) {
      const v = this.queue[at] ?? NONE;
      for (const to of this.people) {
        if (this.base[v] === this.base[to] || this.mate[v] === to) continue;
        const inner = this.parent[to] !== NONE && this.outer[to] === 0;
        if (inner || !this.allowed(v, to)) continue;
        if (this.outer[to] === 1) this.contract(v, to);
        else {
          this.parent[to] = v;
          const partner = this.mate[to] ?? NONE;
          if (partner === NONE) return to;
          this.push(partner);
        }
      }
    }
    return NONE;
  }

  private push(i: number): void {
    this.outer[i] = 1;
    this.queue.push(i);
  }

  private contract(v: number, to: number): void {
    const base = this.commonBase(v, to);
    const inside = new Set([...this.markPath(v, base, to), ...this.markPath(to, base, v)]);
    const members = this.membersOf(base);
    for (const contracted of inside)
      for (const i of this.membersOf(contracted)) {
        this.base[i] = base;
        members.push(i);
        if (this.outer[i] === 0) this.push(i);
      }
    this.members.set(base, members);
  }

  private membersOf(base: number): number[] {
    return this.members.get(base) ?? [base];
  }

  private commonBase(v: number, to: number): number {
    const above = new Set<number>();
    for (let i = this.base[v] ?? NONE; ; i = this.baseAbove(i)) {
      above.add(i);
      if (this.mate[i] === NONE) break;
    }
    let i = this.base[to] ?? NONE;
    while (!above.has(i)) i = this.baseAbove(i);
    return i;
  }

  private baseAbove(base: number): number {
    return this.base[this.parent[this.mate[base] ?? NONE] ?? NONE] ?? NONE;
  }

  /** Turns the path from `from` up to `base` around, so that it can be left through `through`; returns its bases. */
  private markPath(from: number, base: number, through: number): number[] {
    const passed: number[] = [];
    let child = through;
    for (let v = from; this.base[v] !== base; ) {
      const partner = this.mate[v] ?? NONE;
      passed.push(this.base[v] ?? NONE, this.base[partner] ?? NONE);
      this.parent[v] = child;
      child = partner;
      v = this.parent[partner] ?? NONE;
    }
    return passed.filter((one) => one !== base);
  }

  /** Matches along the tree from `end` to the root. */
  private flip(end: number): void {
    for (let v = end; v !== NONE; ) {
      const above = this.parent[v] ?? NONE;
      const next = this.mate[above] ?? NONE;
      this.mate[v] = above;
      this.mate[above] = v;
      v = next;
    }
  }
}
