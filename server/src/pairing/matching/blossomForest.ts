import { NONE } from './assignment.ts';

export const FREE = 0;
export const EVEN = 1;
export const ODD = 2;

/** An edge from a vertex of one node to a vertex of the next. */
export type Link = readonly [from: number, to: number];

/**
 * Vertices 0..n−1 and blossoms (from n on): odd cycles of nodes treated as one, nested. Holds who is matched with whom,
 * the duals, and the one alternating tree over the outermost ("top") nodes. Edges are not stored here.
 *
 * Duals are doubled, so that all are whole numbers. While a node is in the tree its duals move with `now`, the sum of
 * all dual changes of this search: by −1 a step for an even node's vertices, +1 for an odd one's, and for the node itself,
 * when it is a blossom, by +2 and −2. They are written down ("settled") only when the node's label changes.
 */
export class BlossomForest {
  now = 0;
  readonly top: Int32Array;
  readonly label: Uint8Array;
  readonly mate: Int32Array;
  /** settled duals of the vertices, then of the blossoms */
  readonly dual: Float64Array;
  /** the edge through which an odd node hangs on its parent: from a vertex of the parent to one of its own */
  private readonly linkFrom: Int32Array;
  private readonly linkTo: Int32Array;
  private readonly since: Float64Array;
  private readonly base: Int32Array;
  /** a blossom's nodes around its cycle, the one with the base first; link k goes from node k to node k + 1 */
  private readonly cycle: number[][] = [];
  private readonly links: Link[][] = [];
  /** the blossom that directly contains a node */
  private readonly inside: Int32Array;
  private readonly unused: number[] = [];
  private readonly mark: Int32Array;
  private marks = 0;
  private made: number;
  /** the labelled top nodes */
  private tree: number[] = [];

  constructor(
    readonly n: number,
    dual: Float64Array,
    mate: Int32Array,
  ) {
    const size = Math.ceil(n * 1.5) + 1;
    this.made = n;
    this.mate = mate;
    this.dual = new Float64Array(size);
    this.dual.set(dual);
    this.top = Int32Array.from({ length: size }, (_, x) => (x < n ? x : NONE));
    this.base = this.top.slice();
    this.label = new Uint8Array(size);
    this.since = new Float64Array(size);
    this.linkFrom = new Int32Array(size).fill(NONE);
    this.linkTo = new Int32Array(size).fill(NONE);
    this.inside = new Int32Array(size).fill(NONE);
    this.mark = new Int32Array(size);
  }

  /** Of a vertex, at this moment. */
  dualOf(v: number): number {
    const top = this.top[v] ?? 0;
    const label = this.label[top] ?? FREE;
    const settled = this.dual[v] ?? 0;
    if (label === FREE) return settled;
    const passed = this.now - (this.since[top] ?? 0);
    return label === EVEN ? settled - passed : settled + passed;
  }

  /** Of a top blossom, at this moment. */
  blossomDual(b: number): number {
    const label = this.label[b] ?? FREE;
    const settled = this.dual[b] ?? 0;
    if (label === FREE) return settled;
    const passed = 2 * (this.now - (this.since[b] ?? 0));
    return label === EVEN ? settled + passed : settled - passed;
  }

  isMatched(x: number): boolean {
    return (this.mate[this.base[x] ?? NONE] ?? NONE) !== NONE;
  }

  /** The vertices of a node. */
  verticesOf(x: number, into: number[] = []): number[] {
    if (x < this.n) into.push(x);
    else for (const child of this.cycle[x - this.n] ?? []) this.verticesOf(child, into);
    return into;
  }

  /** All blossoms, nested ones included; no search may be running. */
  blossoms(): { members: number[]; dual: number }[] {
    const found: { members: number[]; dual: number }[] = [];
    for (let b = this.n; b < this.made; b++)
      if (this.top[b] !== NONE) found.push({ members: this.verticesOf(b), dual: this.dual[b] ?? 0 });
    return found;
  }

  plant(root: number): number {
    const top = this.top[root] ?? NONE;
    this.now = 0;
    this.setLabel(top, EVEN);
    return top;
  }

  /** Adds the free, matched node at the end of the edge; returns the even node behind it. */
  grow(from: number, to: number): number {
    const odd = this.top[to] ?? NONE;
    this.setLabel(odd, ODD);
    this.linkFrom[odd] = from;
    this.linkTo[odd] = to;
    const even = this.top[this.mate[this.base[odd] ?? NONE] ?? NONE] ?? NONE;
    this.setLabel(even, EVEN);
    return even;
  }

  /** Matches along the tree from the root to `from`, and `from` with `to` in a free, single node. Ends the search. */
  augment(from: number, to: number): void {
    this.settleAll();
    const end = this.top[to] ?? NONE;
    this.rebase(end, to);
    this.mate[to] = from;
    let own = from;
    let other = to;
    for (;;) {
      const even = this.top[own] ?? NONE;
      const before = this.mate[this.base[even] ?? NONE] ?? NONE;
      this.rebase(even, own);
      this.mate[own] = other;
      if (before === NONE) return;
      const odd = this.top[before] ?? NONE;
      const inner = this.linkTo[odd] ?? NONE;
      const outer = this.linkFrom[odd] ?? NONE;
      this.rebase(odd, inner);
      this.mate[inner] = outer;
      own = outer;
      other = inner;
    }
  }

  /** Makes one even node of the cycle that an edge between two even nodes closes; returns the vertices new to even. */
  shrink(from: number, to: number): number[] {
    const one = this.top[from] ?? NONE;
    const other = this.top[to] ?? NONE;
    const meeting = this.commonAncestor(one, other);
    const b = this.newBlossom();
    const nodes: number[] = [];
    const links: Link[] = [];
    for (let x = one; x !== meeting; ) {
      const odd = this.oddAbove(x);
      const own = this.base[x] ?? NONE;
      nodes.push(x, odd);
      links.push([this.mate[own] ?? NONE, own]);
      links.push([this.linkFrom[odd] ?? NONE, this.linkTo[odd] ?? NONE]);
      x = this.top[this.linkFrom[odd] ?? NONE] ?? NONE;
    }
    nodes.push(meeting);
    nodes.reverse();
    links.reverse();
    links.push([from, to]);
    for (let x = other; x !== meeting; ) {
      const odd = this.oddAbove(x);
      const own = this.base[x] ?? NONE;
      nodes.push(x, odd);
      links.push([own, this.mate[own] ?? NONE]);
      links.push([this.linkTo[odd] ?? NONE, this.linkFrom[odd] ?? NONE]);
      x = this.top[this.linkFrom[odd] ?? NONE] ?? NONE;
    }
    const fresh: number[] = [];
    for (const x of nodes) {
      if (this.label[x] === ODD) this.verticesOf(x, fresh);
      this.settle(x);
      this.label[x] = FREE;
      this.inside[x] = b;
    }
    this.cycle[b - this.n] = nodes;
    this.links[b - this.n] = links;
    this.base[b] = this.base[meeting] ?? NONE;
    this.dual[b] = 0;
    this.setTop(b, b);
    this.setLabel(b, EVEN);
    return fresh;
  }

  /**
   * Takes an odd blossom of dual 0 apart: the even way around its cycle, from where it hangs on its parent to its base,
   * stays in the tree; the others become free.
   */
  expand(b: number): { kept: number[]; freed: number[] } {
    const from = this.linkFrom[b] ?? NONE;
    const to = this.linkTo[b] ?? NONE;
    this.settle(b);
    const nodes = this.cycle[b - this.n] ?? [];
    const links = this.links[b - this.n] ?? [];
    for (const x of nodes) {
      this.inside[x] = NONE;
      this.label[x] = FREE;
      this.setTop(x, x);
    }
    this.dismiss(b);
    const entry = nodes.indexOf(this.top[to] ?? NONE);
    const step = entry % 2 === 0 ? -1 : 1;
    const count = nodes.length;
    const kept: number[] = [];
    let link: Link = [from, to];
    for (let at = entry; ; ) {
      const odd = nodes[at % count] ?? NONE;
      this.setLabel(odd, ODD);
      [this.linkFrom[odd], this.linkTo[odd]] = link;
      kept.push(odd);
      if (at % count === 0) return { kept, freed: nodes.filter((x) => this.label[x] === FREE) };
      at += step;
      const even = nodes[at % count] ?? NONE;
      this.setLabel(even, EVEN);
      kept.push(even);
      // The edge from the even node on to the next odd one.
      const next = links[step > 0 ? at % count : at - 1] ?? [NONE, NONE];
      link = step > 0 ? next : [next[1], next[0]];
      at += step;
    }
  }

  /** Forgets the tree of a search that found nothing; the duals stay as they were changed. */
  abandon(): void {
    this.settleAll();
  }

  private settleAll(): void {
    for (const x of this.tree) {
      if (this.top[x] !== x) continue;
      this.settle(x);
      this.label[x] = FREE;
    }
    this.tree = [];
  }

  private settle(x: number): void {
    const label = this.label[x] ?? FREE;
    if (label === FREE) return;
    const passed = this.now - (this.since[x] ?? 0);
    this.since[x] = this.now;
    const change = label === EVEN ? -passed : passed;
    if (change === 0) return;
    for (const v of this.verticesOf(x)) this.dual[v] = (this.dual[v] ?? 0) + change;
    if (x >= this.n) this.dual[x] = (this.dual[x] ?? 0) - 2 * change;
  }

  private setLabel(x: number, label: typeof EVEN | typeof ODD): void {
    this.label[x] = label;
    this.since[x] = this.now;
    this.tree.push(x);
  }

  private setTop(x: number, top: number): void {
    this.top[x] = top;
    if (x >= this.n) for (const child of this.cycle[x - this.n] ?? []) this.setTop(child, top);
  }

  private newBlossom(): number {
    return this.unused.pop() ?? this.made++;
  }

  private dismiss(b: number): void {
    this.top[b] = NONE;
    this.label[b] = FREE;
    this.unused.push(b);
  }

  private oddAbove(even: number): number {
    return this.top[this.mate[this.base[even] ?? NONE] ?? NONE] ?? NONE;
  }

  private commonAncestor(u: number, v: number): number {
    this.marks++;
    let one = u;
    let other = v;
    for (;;) {
      if (one !== NONE) {
        if (this.mark[one] === this.marks) return one;
        this.mark[one] = this.marks;
        const odd = this.isMatched(one) ? this.oddAbove(one) : NONE;
        one = odd === NONE ? NONE : (this.top[this.linkFrom[odd] ?? NONE] ?? NONE);
      }
      [one, other] = [other, one];
    }
  }

  /** Rearranges the inside of a node so that `v` is its base. */
  private rebase(x: number, v: number): void {
    if (x < this.n || this.base[x] === v) return;
    const nodes = this.cycle[x - this.n] ?? [];
    const links = this.links[x - this.n] ?? [];
    const count = nodes.length;
    let child = v;
    while (this.inside[child] !== x) child = this.inside[child] ?? NONE;
    const entry = nodes.indexOf(child);
    this.rebase(child, v);
    // From the entry the even way round to the old base, every second link from the first one on gets matched.
    const step = entry % 2 === 0 ? -1 : 1;
    for (let at = entry; at % count !== 0; at += 2 * step) {
      const link = links[step > 0 ? (at + 1) % count : at - 2] ?? [NONE, NONE];
      const one = nodes[(at + step) % count] ?? NONE;
      const other = nodes[(at + 2 * step) % count] ?? NONE;
      const [inOne, inOther] = step > 0 ? link : [link[1], link[0]];
      this.rebase(one, inOne);
      this.rebase(other, inOther);
      this.mate[inOne] = inOther;
      this.mate[inOther] = inOne;
    }
    this.cycle[x - this.n] = [...nodes.slice(entry), ...nodes.slice(0, entry)];
    this.links[x - this.n] = [...links.slice(entry), ...links.slice(0, entry)];
    this.base[x] = v;
  }
}
