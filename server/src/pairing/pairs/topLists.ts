/** For each of some rows, the few entries of the highest value, falling. */
export class TopLists {
  /** [row * length + rank]; -1: none */
  readonly entries: Int32Array;
  /** 0 where there is no entry */
  readonly values: Float64Array;

  constructor(
    rows: number,
    readonly length: number,
  ) {
    this.entries = new Int32Array(rows * length).fill(-1);
    this.values = new Float64Array(rows * length);
  }

  /** A value has to be above it to enter. */
  least(row: number): number {
    return this.values[(row + 1) * this.length - 1] ?? 0;
  }

  insert(row: number, entry: number, value: number): void {
    if (value <= this.least(row)) return;
    const first = row * this.length;
    let at = first + this.length - 1;
    for (; at > first && (this.values[at - 1] ?? 0) < value; at--) {
      this.values[at] = this.values[at - 1] ?? 0;
      this.entries[at] = this.entries[at - 1] ?? -1;
    }
    this.values[at] = value;
    this.entries[at] = entry;
  }
}
