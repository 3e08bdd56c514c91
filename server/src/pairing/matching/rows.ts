/** Columns of one row of the weights: the first `length` entries count. Whoever asks gives room for n columns. */
export type Columns = { length: number; readonly columns: Int32Array; readonly weights: Float64Array };

/**
 * A symmetric matrix of whole weights, too large to be written down: a row is looked at by asking for its best columns.
 * An entry may be missing (no edge); there is none on the diagonal.
 */
export type Rows = {
  readonly n: number;
  /** So many columns of a row are asked for at first; n: all at once. */
  readonly few: number;
  /** Prepares for searches at these prices. Until the next call no price may fall. */
  arrange(price: Float64Array): void;
  /**
   * Writes the `count` columns of row `i` with the largest weight − price, in any order, and returns a number that
   * weight − price exceeds in no other column (−Infinity: there is no other column). What is in `into` before are columns
   * of this row that were best at other prices, or none: a search may begin with them.
   */
  best(i: number, price: Float64Array, count: number, into: Columns): number;
};
