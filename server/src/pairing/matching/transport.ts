/**
 * So many units from each row to each column that every row gives and every column takes its count, and duals that prove
 * that no other way weighs more: row + column ≥ weight everywhere, equal where anything flows.
 */
export type Transport = {
  /** whether there is a way for everything; else as much flows as can, and the duals prove nothing */
  readonly isFull: boolean;
  /** [column * n + row] */
  readonly flow: Int32Array;
  readonly row: Float64Array;
  readonly column: Float64Array;
};

/**
 * The heaviest transport over a table of n × n whole weights (-Infinity: no edge) in which row k gives and column k takes
 * `counts[k]`.
 *
 * The primal-dual method (Ford and Fulkerson, "Solving the transportation problem", 1956; Munkres 1957): paths of tight
 * edges carry what they can, then one Dijkstra from all rows with something left changes the duals until another column is
 * reached. A phase takes O(n²), and there are about as many as there are different slacks on the way, whatever the counts.
 */
export function transport(weights: Float64Array, counts: Int32Array): Transport {
  return new Phases(weights, counts).run();
}

const NONE = -1;

class Phases {
  private readonly n: number;
  private readonly flow: Int32Array;
  private readonly row: Float64Array;
  private readonly column: Float64Array;
  private readonly supply: Int32Array;
  private readonly demand: Int32Array;
  /** led nowhere in this sweep, or settled in this Dijkstra */
  private readonly seen: Uint8Array;
  private readonly rowSeen: Uint8Array;
  private readonly rowLength: Float64Array;
  private readonly columnLength: Float64Array;

  constructor(
    private readonly weights: Float64Array,
    counts: Int32Array,
  ) {
    const n = counts.length;
    this.n = n;
    this.flow = new Int32Array(n * n);
    this.supply = counts.slice();
    this.demand = counts.slice();
    this.column = new Float64Array(n);
    this.row = Float64Array.from(counts, (_, k) => highest(weights.subarray(k * n, (k + 1) * n)));
    this.seen = new Uint8Array(n);
    this.rowSeen = new Uint8Array(n);
    this.rowLength = new Float64Array(n);
    this.columnLength = new Float64Array(n);
  }

  run(): Transport {
    const { flow, row, column, supply } = this;
    for (;;) {
      this.carryAll();
      const isFull = supply.every((left) => left === 0);
      if (isFull || !this.changeDuals()) return { isFull, flow, row, column };
    }
  }

  /** Carries along tight edges until no path is left. */
  private carryAll(): void {
    for (let carried = true; carried; ) {
      carried = false;
      this.seen.fill(0);
      this.rowSeen.fill(0);
      for (let k = 0; k < this.n; k++)
        while ((this.supply[k] ?? 0) > 0) {
          const amount = this.carry(k, this.supply[k] ?? 0);
          if (amount === 0) break;
          this.supply[k] = (this.supply[k] ?? 0) - amount;
          carried = true;
        }
    }
  }

  /**
   * Carries up to `amount` from a row to one column that takes it, depth first, but first of all to one that takes it at once
   * (Pothen and Fan 1990: else paths get long); rows and columns that led nowhere are left alone until the next sweep.
   */
  private carry(k: number, amount: number): number {
    if (this.rowSeen[k] === 1) return 0;
    const { n, weights, flow, row, column, demand, seen } = this;
    const own = row[k] ?? 0;
    let part = 0;
    let to = 0;
    for (; to < n; to++) {
      if ((demand[to] ?? 0) === 0 || own + (column[to] ?? 0) !== weights[k * n + to]) continue;
      part = Math.min(amount, demand[to] ?? 0);
      demand[to] = (demand[to] ?? 0) - part;
      break;
    }
    for (let l = 0; l < n && part === 0; l++) {
      if (seen[l] === 1 || own + (column[l] ?? 0) !== weights[k * n + l]) continue;
      part = this.makeRoom(l, k, amount);
      to = l;
    }
    if (part > 0) flow[to * n + k] = (flow[to * n + k] ?? 0) + part;
    else this.rowSeen[k] = 1;
    return part;
  }

  /** Has another row carry elsewhere what it carries to this column. */
  private makeRoom(l: number, besides: number, amount: number): number {
    const { n, flow, seen } = this;
    seen[l] = 1;
    for (let k = 0; k < n; k++) {
      const carried = flow[l * n + k] ?? 0;
      if (carried === 0 || k === besides) continue;
      const part = this.carry(k, Math.min(amount, carried));
      if (part === 0) continue;
      flow[l * n + k] = carried - part;
      seen[l] = 0;
      return part;
    }
    return 0;
  }

  /** Makes at least one more column that takes something reachable by tight edges; false: none can be reached. */
  private changeDuals(): boolean {
    const { n, weights, flow, row, column, supply, demand, seen, rowSeen, rowLength, columnLength } = this;
    seen.fill(0);
    rowSeen.fill(0);
    columnLength.fill(Number.POSITIVE_INFINITY);
    rowLength.fill(Number.POSITIVE_INFINITY);
    const scan = (k: number, begin: number): void => {
      rowSeen[k] = 1;
      rowLength[k] = begin;
      const own = begin + (row[k] ?? 0);
      for (let l = 0; l < n; l++) {
        const length = own + (column[l] ?? 0) - (weights[k * n + l] ?? 0);
        if (length < (columnLength[l] ?? 0)) columnLength[l] = length;
      }
    };
    for (let k = 0; k < n; k++) if ((supply[k] ?? 0) > 0) scan(k, 0);
    for (;;) {
      let next = NONE;
      let total = Number.POSITIVE_INFINITY;
      for (let l = 0; l < n; l++)
        if (seen[l] === 0 && (columnLength[l] ?? 0) < total) [next, total] = [l, columnLength[l] ?? 0];
      if (next === NONE) return false;
      seen[next] = 1;
      if ((demand[next] ?? 0) > 0) {
        for (let k = 0; k < n; k++) row[k] = (row[k] ?? 0) - Math.max(0, total - (rowLength[k] ?? 0));
        for (let l = 0; l < n; l++)
          column[l] = (column[l] ?? 0) + Math.max(0, total - (columnLength[l] ?? 0));
        return true;
      }
      for (let k = 0; k < n; k++) if (rowSeen[k] === 0 && (flow[next * n + k] ?? 0) > 0) scan(k, total);
    }
  }
}

/** The largest number of a row; 0 when it has no edge. */
function highest(row: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const weight of row) most = Math.max(most, weight);
  return most === Number.NEGATIVE_INFINITY ? 0 : most;
}
