import { NONE, NodeEdges } from './nodeEdges.ts';

export const FREE = 0;
export const EVEN = 1;
export const ODD = 2;

/**
 * The nodes of the matching method: vertices 0..n−1 and blossoms n..2n−1 (an odd cycle of nodes treated as one), with
 * the alternating trees over the outermost ("top") nodes. A class because some twenty arrays change together.
 *
 * An even node is joined to its tree's root by a path that begins with its matched edge, an odd one by a path that
 * begins with an unmatched edge. Between any two nodes the edge of least slack is kept, so blossoms act like vertices.
 */
export class BlossomNodes {
  readonly dual: Float64Array;
  /** the edge of least slack between any two nodes */
  readonly edges: NodeEdges;
  /** the outermost node that contains a node; NONE: a blossom number not in use */
  readonly top: Int32Array;
  readonly label: Int8Array;
  /** for a top node: the even vertex with the edge of least slack to it */
  readonly nearest: Int32Array;
  /** the vertex at the far end of a node's matched edge */
  readonly match: Int32Array;
  /** the vertex at the far end of the edge to the node's parent in the tree */
  private readonly parent: Int32Array;
  /** a blossom's nodes around its cycle; the first is the base, which is matched outside */
  private readonly cycle: number[][];
  /** [blossom * n + vertex]: the node of the cycle that contains the vertex */
  private readonly petal: Int32Array;
  private readonly mark: Int32Array;
  private marks = 0;

  private readonly size: number;

  constructor(
    readonly n: number,
    weights: Float64Array,
    start: number,
  ) {
    const size = 2 * n;
    this.size = size;
    this.dual = new Float64Array(size).fill(start, 0, n);
    this.edges = new NodeEdges(n, weights, this.dual);
    this.top = Int32Array.from({ length: size }, (_, x) => (x < n ? x : NONE));
    this.label = new Int8Array(size);
    this.nearest = new Int32Array(size).fill(NONE);
    this.match = new Int32Array(size).fill(NONE);
    this.parent = new Int32Array(size).fill(NONE);
    this.cycle = Array.from({ length: size }, () => []);
    this.petal = new Int32Array(size * n).fill(NONE);
    this.mark = new Int32Array(size);
  }

  topNodes(): number[] {
    const nodes: number[] = [];
    for (let x = 0; x < this.size; x++) if (this.top[x] === x) nodes.push(x);
    return nodes;
  }

  /** Starts a stage: every single top node becomes the root of a tree. Returns the vertices to scan. */
  plantTrees(): number[] {
    const queue: number[] = [];
    this.label.fill(FREE);
    this.nearest.fill(NONE);
    for (const x of this.topNodes())
      if (this.match[x] === NONE) {
        this.parent[x] = NONE;
        this.becomeEven(x, queue);
      }
    return queue;
  }

  considerNearest(u: number, x: number): void {
    const known = this.nearest[x] ?? NONE;
    if (known === NONE || this.edges.slack(u, x) < this.edges.slack(known, x)) this.nearest[x] = u;
  }

  /** Adds the free node `v`, reached from the vertex `from`, and the node it is matched with. */
  growTree(from: number, v: number, queue: number[]): void {
    const partner = this.topOf(this.match[v]);
    this.parent[v] = from;
    this.label[v] = ODD;
    this.nearest[v] = NONE;
    this.nearest[partner] = NONE;
    this.becomeEven(partner, queue);
  }

  /** The even node where the paths of two even nodes to their roots meet; NONE when the roots differ. */
  commonAncestor(u: number, v: number): number {
    this.marks++;
    let one = u;
    let other = v;
    while (one !== NONE || other !== NONE) {
      if (one !== NONE) {
        if (this.mark[one] === this.marks) return one;
        this.mark[one] = this.marks;
        one = this.evenParent(one);
      }
      [one, other] = [other, one];
    }
    return NONE;
  }

  /** Matches the node `u` with `v` and flips the path from `u` to its root. */
  augment(u: number, v: number): void {
    let from = u;
    let to = v;
    for (;;) {
      const odd = this.topOf(this.match[from]);
      this.setMatch(from, to);
      if (odd === NONE) return;
      const next = this.topOf(this.parent[odd]);
      this.setMatch(odd, next);
      from = next;
      to = odd;
    }
  }

  /** Makes one even node of the odd cycle that the edge u–v closes with the tree below `base`. */
  shrink(u: number, base: number, v: number, queue: number[]): void {
    const b = this.unusedBlossom();
    this.cycle[b] = [base, ...this.pathTo(base, u).reverse(), ...this.pathTo(base, v)];
    this.dual[b] = 0;
    this.match[b] = this.match[base] ?? NONE;
    this.parent[b] = this.parent[base] ?? NONE;
    for (const x of this.cycle[b]) if (this.label[x] === ODD) this.pushVertices(x, queue);
    this.label[b] = EVEN;
    this.setTop(b, b);
    this.indexPetals(b);
    this.edges.join(b, this.cycle[b], (x) => this.top[x] !== NONE && this.top[x] !== b);
    this.findNearest(b);
  }

  /** Takes an odd blossom of dual 0 apart: one side of its cycle stays in the tree, the rest becomes free. */
  expand(b: number, queue: number[]): void {
    const cycle = this.cycle[b] ?? [];
    const entry = this.petalOf(b, this.edges.ends(b, this.parent[b] ?? NONE)[0]);
    const path = this.evenSideTo(b, entry);
    for (const x of cycle) {
      this.setTop(x, x);
      this.label[x] = FREE;
    }
    // The path runs from the base to the entry: odd and even in turn, the entry odd, hanging on the old parent.
    for (let at = 0; at < path.length; at++) {
      const x = path[at] ?? NONE;
      const next = path[at + 1];
      if (at % 2 === 1) this.label[x] = EVEN;
      else {
        this.label[x] = ODD;
        this.nearest[x] = NONE;
        this.parent[x] = next === undefined ? (this.parent[b] ?? NONE) : this.edges.ends(next, x)[0];
      }
    }
    this.top[b] = NONE;
    for (const x of cycle) if (this.label[x] !== ODD) this.findNearest(x);
    for (const x of cycle) if (this.label[x] === EVEN) this.pushVertices(x, queue);
  }

  /** All blossoms in use, nested ones included. */
  blossoms(): { members: number[]; dual: number }[] {
    const found: { members: number[]; dual: number }[] = [];
    for (let b = this.n; b < this.size; b++) {
      if (this.top[b] === NONE) continue;
      const members: number[] = [];
      this.pushVertices(b, members);
      found.push({ members, dual: this.dual[b] ?? 0 });
    }
    return found;
  }

  private topOf(x: number | undefined): number {
    return x === undefined || x === NONE ? NONE : (this.top[x] ?? NONE);
  }

  private petalOf(b: number, vertex: number): number {
    return this.petal[b * this.n + vertex] ?? NONE;
  }

  private evenParent(x: number): number {
    const odd = this.topOf(this.match[x]);
    return odd === NONE ? NONE : this.topOf(this.parent[odd]);
  }

  private becomeEven(x: number, queue: number[]): void {
    this.label[x] = EVEN;
    this.pushVertices(x, queue);
  }

  private pushVertices(x: number, into: number[]): void {
    if (x < this.n) into.push(x);
    else for (const child of this.cycle[x] ?? []) this.pushVertices(child, into);
  }

  private setTop(x: number, top: number): void {
    this.top[x] = top;
    if (x >= this.n) for (const child of this.cycle[x] ?? []) this.setTop(child, top);
  }

  private unusedBlossom(): number {
    for (let b = this.n; b < this.size; b++) if (this.top[b] === NONE) return b;
    throw new Error('pairing: more blossoms than n');
  }

  /** The nodes from the even node `x` up to below `base`. */
  private pathTo(base: number, x: number): number[] {
    const path: number[] = [];
    for (let even = x; even !== base; even = this.evenParent(even))
      path.push(even, this.topOf(this.match[even]));
    return path;
  }

  /** Of the two ways around the cycle from the base to `petal`, the one with an even number of steps. */
  private evenSideTo(b: number, petal: number): number[] {
    const cycle = this.cycle[b] ?? [];
    const at = cycle.indexOf(petal);
    if (at % 2 === 0) return cycle.slice(0, at + 1);
    return [cycle[0] ?? NONE, ...cycle.slice(at).reverse()];
  }

  /** Matches node `u` with node `v`, rearranging the inside of `u` so that its base is the end of that edge. */
  private setMatch(u: number, v: number): void {
    const [tail, head] = this.edges.ends(u, v);
    this.match[u] = head;
    if (u < this.n) return;
    const base = this.petalOf(u, tail);
    const path = this.evenSideTo(u, base);
    for (let at = 0; at + 1 < path.length; at += 2) {
      const one = path[at] ?? NONE;
      const other = path[at + 1] ?? NONE;
      this.setMatch(one, other);
      this.setMatch(other, one);
    }
    this.setMatch(base, v);
    const cycle = this.cycle[u] ?? [];
    const first = cycle.indexOf(base);
    this.cycle[u] = [...cycle.slice(first), ...cycle.slice(0, first)];
  }

  private indexPetals(b: number): void {
    this.petal.fill(NONE, b * this.n, (b + 1) * this.n);
    for (const child of this.cycle[b] ?? []) {
      const vertices: number[] = [];
      this.pushVertices(child, vertices);
      for (const v of vertices) this.petal[b * this.n + v] = child;
    }
  }

  private findNearest(x: number): void {
    this.nearest[x] = NONE;
    for (let u = 0; u < this.n; u++)
      if (this.edges.has(u, x) && this.top[u] !== x && this.label[this.top[u] ?? NONE] === EVEN)
        this.considerNearest(u, x);
  }
}
