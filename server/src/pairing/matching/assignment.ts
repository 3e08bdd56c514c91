export const NONE = -1;
/** In place of a row's column: it takes no part, nor does the column of its number. */
export const AWAY = -2;

/**
 * Each row given at most one column and the reverse, with the prices of the columns: a solution and half of a dual one
 * of the linear assignment problem. The other half, what a row gains, is the largest weight − price in the row.
 */
export type Assignment = {
  readonly n: number;
  readonly price: Float64Array;
  /** the column of each row */
  readonly columnOf: Int32Array;
  /** the row of each column */
  readonly rowOf: Int32Array;
  /** the weight of each row's column */
  readonly weight: Float64Array;
};

export function noAssignment(n: number): Assignment {
  return {
    n,
    price: new Float64Array(n),
    columnOf: new Int32Array(n).fill(NONE),
    rowOf: new Int32Array(n).fill(NONE),
    weight: new Float64Array(n),
  };
}

/** Gives the row the column; returns the row that had it before. */
export function give(
  { columnOf, rowOf, weight }: Assignment,
  row: number,
  column: number,
  worth: number,
): number {
  const before = rowOf[column] ?? NONE;
  if (before !== NONE) columnOf[before] = NONE;
  columnOf[row] = column;
  rowOf[column] = row;
  weight[row] = worth;
  return before;
}

export function takeBack({ columnOf, rowOf }: Assignment, row: number): void {
  const column = columnOf[row] ?? NONE;
  if (column === NONE) return;
  columnOf[row] = NONE;
  rowOf[column] = NONE;
}

/** A copy in which some rows, and the columns of their numbers, take no part. */
export function without(assignment: Assignment, away: readonly number[]): Assignment {
  const copy = {
    n: assignment.n,
    price: assignment.price.slice(),
    columnOf: assignment.columnOf.slice(),
    rowOf: assignment.rowOf.slice(),
    weight: assignment.weight.slice(),
  };
  for (const i of away) {
    const row = copy.rowOf[i] ?? NONE;
    if (row !== NONE) takeBack(copy, row);
  }
  for (const i of away) {
    takeBack(copy, i);
    copy.columnOf[i] = AWAY;
    copy.rowOf[i] = AWAY;
    copy.price[i] = Number.POSITIVE_INFINITY;
  }
  return copy;
}
