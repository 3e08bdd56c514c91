export const NONE = -1;

/**
 * The edge of least slack between any two nodes of the matching method, so that a blossom can be treated like a vertex
 * (Gabow 1974). Nodes are vertices 0..n−1 and blossoms n..2n−1. The vertices of one blossom change their duals alike,
 * so the edge of least slack between two nodes stays the same while both last.
 */
export class NodeEdges {
  private readonly size: number;
  /** [x * size + y]: the end in x and the end in y; NONE: no edge */
  private readonly tail: Int32Array;
  private readonly head: Int32Array;

  constructor(
    private readonly n: number,
    private readonly weights: Float64Array,
    private readonly dual: Float64Array,
  ) {
    this.size = 2 * n;
    this.tail = new Int32Array(this.size * this.size).fill(NONE);
    this.head = new Int32Array(this.size * this.size).fill(NONE);
    for (let u = 0; u < n; u++)
      for (let v = 0; v < n; v++) if (u !== v && (weights[u * n + v] ?? 0) > 0) this.put(u, v, u, v);
  }

  has(x: number, y: number): boolean {
    return this.tail[x * this.size + y] !== NONE;
  }

  /** The vertex in x and the vertex in y. */
  ends(x: number, y: number): readonly [number, number] {
    const at = x * this.size + y;
    return [this.tail[at] ?? NONE, this.head[at] ?? NONE];
  }

  /** Exact between nodes of different outermost blossoms: no blossom holds both ends. */
  slack(x: number, y: number): number {
    const at = x * this.size + y;
    const u = this.tail[at] ?? NONE;
    const v = this.head[at] ?? NONE;
    return (this.dual[u] ?? 0) + (this.dual[v] ?? 0) - 2 * (this.weights[u * this.n + v] ?? 0);
  }

  /** Gives the new blossom `b` the best edges of its nodes to every node outside. O(n · nodes). */
  join(b: number, nodes: readonly number[], outside: (x: number) => boolean): void {
    for (let x = 0; x < this.size; x++) {
      this.tail[b * this.size + x] = NONE;
      this.tail[x * this.size + b] = NONE;
      if (!outside(x)) continue;
      for (const node of nodes) {
        if (!this.has(node, x) || (this.has(b, x) && this.slack(b, x) <= this.slack(node, x))) continue;
        const [u, v] = this.ends(node, x);
        this.put(b, x, u, v);
        this.put(x, b, v, u);
      }
    }
  }

  private put(x: number, y: number, u: number, v: number): void {
    this.tail[x * this.size + y] = u;
    this.head[x * this.size + y] = v;
  }
}
