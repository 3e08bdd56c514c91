import type { Columns, Rows } from './rows.ts';

const TIMES_MORE = 4;

/**
 * The best columns of each row, as far as they were needed so far, and what every other column is worth at most. A search
 * that stops before it reaches that bound has, in effect, looked at the whole row: so results hold for all columns
 * though most were never looked at ("column generation"; Dantzig and Wolfe 1960). Bounds stay true while no price falls.
 */
export class RowLists {
  readonly start: Int32Array;
  readonly length: Int32Array;
  /** weight − price of every column that is not listed is at most this; -Infinity: all are listed */
  readonly cut: Float64Array;
  columns: Int32Array;
  weights: Float64Array;
  private readonly asked: Int32Array;
  private readonly room: Int32Array;
  private used: number;
  private readonly found: Columns;
  private searches = 0;

  constructor(private readonly rows: Rows) {
    const { n, few } = rows;
    this.start = Int32Array.from({ length: n }, (_, i) => i * few);
    this.length = new Int32Array(n);
    this.cut = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    this.asked = new Int32Array(n).fill(few);
    this.room = new Int32Array(n).fill(few);
    this.columns = new Int32Array(n * few);
    this.weights = new Float64Array(n * few);
    this.used = n * few;
    this.found = { length: 0, columns: new Int32Array(n), weights: new Float64Array(n) };
  }

  /** A copy of its own, for prices that go another way from here. */
  copy(price: Float64Array): RowLists {
    const copied = new RowLists(this.rows);
    for (const key of ['start', 'length', 'cut', 'asked', 'room'] as const) copied[key].set(this[key]);
    copied.columns = this.columns.slice();
    copied.weights = this.weights.slice();
    copied.used = this.used;
    this.rows.arrange(price);
    return copied;
  }

  /** Lists the best columns of all rows at these prices. */
  fill(price: Float64Array): void {
    this.rows.arrange(price);
    this.searches = 0;
    for (let i = 0; i < this.rows.n; i++) this.search(i, price);
  }

  /** Forgets all lists: the prices may fall after that. */
  forget(price: Float64Array): void {
    this.rows.arrange(price);
    this.searches = 0;
    this.cut.fill(Number.POSITIVE_INFINITY);
    this.length.fill(0);
    this.asked.fill(this.rows.few);
  }

  isComplete(i: number): boolean {
    return this.cut[i] === Number.NEGATIVE_INFINITY;
  }

  /** Lists the row anew at these prices, as many columns as before. */
  refresh(i: number, price: Float64Array): void {
    this.searches++;
    if (this.searches > this.rows.n) {
      this.rows.arrange(price);
      this.searches = 0;
    }
    this.search(i, price);
  }

  /** Lists several times as many columns. */
  extend(i: number, price: Float64Array): void {
    this.asked[i] = Math.min(this.rows.n, (this.asked[i] ?? 0) * TIMES_MORE);
    this.refresh(i, price);
  }

  private search(i: number, price: Float64Array): void {
    const { found } = this;
    const before = this.start[i] ?? 0;
    found.length = this.length[i] ?? 0;
    for (let at = 0; at < found.length; at++) {
      found.columns[at] = this.columns[before + at] ?? 0;
      found.weights[at] = this.weights[before + at] ?? 0;
    }
    this.cut[i] = this.rows.best(i, price, this.asked[i] ?? 0, found);
    if (found.length > (this.room[i] ?? 0)) this.move(i, found.length);
    const start = this.start[i] ?? 0;
    this.length[i] = found.length;
    for (let at = 0; at < found.length; at++) {
      this.columns[start + at] = found.columns[at] ?? 0;
      this.weights[start + at] = found.weights[at] ?? 0;
    }
  }

  /** Finds a larger place for a row, behind all others. */
  private move(i: number, length: number): void {
    if (this.used + length > this.columns.length) {
      const size = Math.max(this.used + length, Math.ceil(1.5 * this.columns.length));
      const columns = new Int32Array(size);
      const weights = new Float64Array(size);
      columns.set(this.columns);
      weights.set(this.weights);
      this.columns = columns;
      this.weights = weights;
    }
    this.start[i] = this.used;
    this.room[i] = length;
    this.used += length;
  }
}
