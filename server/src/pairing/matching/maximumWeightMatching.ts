import { BlossomNodes, EVEN, FREE, ODD } from './blossomNodes.ts';
import { NONE } from './nodeEdges.ts';

/** The duals that prove a matching to be the best, doubled so that all stay whole numbers. */
export type DualProof = {
  /** one a vertex, 0 or more, 0 for every single vertex */
  readonly vertices: Float64Array;
  /** sets of an odd number of vertices, each nested in another or apart from it */
  readonly blossoms: readonly { readonly members: readonly number[]; readonly dual: number }[];
};

export type Matching = {
  /** the partner of each vertex, -1 when it is single */
  readonly mate: Int32Array;
  /** the sum of the weights of all matched edges */
  readonly total: number;
  readonly proof: DualProof;
};

/**
 * A matching of the largest total weight in a general graph. Edmonds' primal-dual method ("Maximum matching and a
 * polyhedron with 0,1-vertices", 1965) as told by Galil ("Efficient algorithms for finding maximum matching in
 * graphs", 1986), with Gabow's rows of best edges for each blossom. O(n³) time, O(n²) memory.
 *
 * `weights` is symmetric, n × n, of whole numbers; 0 or less: no edge. Doubled weights keep the duals whole: all even
 * vertices change together from one common start, so a slack between two of them is even.
 *
 * Invariants at every step: slack(u, v) = dual(u) + dual(v) + Σ dual(blossoms with both) − 2·weight ≥ 0; it is 0 for
 * matched edges and along each blossom; blossom duals are 0 or more; single vertices share the least vertex dual.
 * When that least dual reaches 0, 2·total = Σ dual(vertex) + Σ dual(blossom)·(size − 1)/2: nothing can be better.
 */
export function maximumWeightMatching(n: number, weights: Float64Array): Matching {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const nodes = new BlossomNodes(n, weights, largest);
  if (largest > 0) while (growAndAugment(nodes));
  let doubled = 0;
  const mate = new Int32Array(n).fill(-1);
  for (let v = 0; v < n; v++) {
    const partner = nodes.match[v] ?? NONE;
    mate[v] = partner;
    if (partner !== NONE) doubled += weights[v * n + partner] ?? 0;
  }
  return {
    mate,
    total: doubled / 2,
    proof: { vertices: nodes.dual.slice(0, n), blossoms: nodes.blossoms() },
  };
}

/** One stage: grows trees from all single nodes until one edge more can be matched. False: the matching is best. */
function growAndAugment(nodes: BlossomNodes): boolean {
  const queue = nodes.plantTrees();
  if (queue.length === 0) return false;
  for (;;) {
    for (let u = queue.pop(); u !== undefined; u = queue.pop()) if (scan(nodes, u, queue)) return true;
    if (!changeDuals(nodes)) return false;
    for (const x of nodes.topNodes()) {
      const u = nodes.nearest[x] ?? NONE;
      if (u === NONE || nodes.top[u] === x || nodes.edges.slack(u, x) !== 0) continue;
      if (useTightEdge(nodes, u, x, queue)) return true;
    }
    for (const b of nodes.topNodes())
      if (b >= nodes.n && nodes.label[b] === ODD && nodes.dual[b] === 0) nodes.expand(b, queue);
  }
}

/** Looks at all edges of the even vertex `u`: uses the tight ones, remembers the nearest others. */
function scan(nodes: BlossomNodes, u: number, queue: number[]): boolean {
  if (nodes.label[nodes.top[u] ?? NONE] !== EVEN) return false;
  for (let v = 0; v < nodes.n; v++) {
    if (!nodes.edges.has(u, v) || nodes.top[u] === nodes.top[v]) continue;
    if (nodes.edges.slack(u, v) !== 0) nodes.considerNearest(u, nodes.top[v] ?? NONE);
    else if (useTightEdge(nodes, u, v, queue)) return true;
  }
  return false;
}

/** A tight edge from an even node grows the tree, closes a blossom or joins two trees; the last one augments. */
function useTightEdge(nodes: BlossomNodes, from: number, to: number, queue: number[]): boolean {
  const [tail, head] = nodes.edges.ends(from, to);
  const u = nodes.top[tail] ?? NONE;
  const v = nodes.top[head] ?? NONE;
  if (nodes.label[v] === FREE) nodes.growTree(tail, v, queue);
  else if (nodes.label[v] === EVEN) {
    const meeting = nodes.commonAncestor(u, v);
    if (meeting === NONE) {
      nodes.augment(u, v);
      nodes.augment(v, u);
      return true;
    }
    nodes.shrink(u, meeting, v, queue);
  }
  return false;
}

/** The largest change that keeps all slacks and blossom duals at 0 or more. False: the single vertices are at 0. */
function changeDuals(nodes: BlossomNodes): boolean {
  const { n, dual, label, nearest, top } = nodes;
  const tops = nodes.topNodes();
  let change = Number.POSITIVE_INFINITY;
  for (const x of tops) {
    if (x >= n && label[x] === ODD) change = Math.min(change, (dual[x] ?? 0) / 2);
    const u = nearest[x] ?? NONE;
    if (u === NONE || label[x] === ODD) continue;
    change = Math.min(change, nodes.edges.slack(u, x) / (label[x] === EVEN ? 2 : 1));
  }
  let least = Number.POSITIVE_INFINITY;
  for (let v = 0; v < n; v++) if (label[top[v] ?? NONE] === EVEN) least = Math.min(least, dual[v] ?? 0);
  const last = least <= change;
  if (last) change = least;
  for (let v = 0; v < n; v++) dual[v] = (dual[v] ?? 0) - change * signOf(label[top[v] ?? NONE]);
  for (const x of tops) if (x >= n) dual[x] = (dual[x] ?? 0) + 2 * change * signOf(label[x]);
  return !last;
}

function signOf(label: number | undefined): number {
  if (label === EVEN) return 1;
  return label === ODD ? -1 : 0;
}
