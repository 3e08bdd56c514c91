/** Who may sit in threes: places 0, 1, … with the duals of a matching in twos. */
export type TrioField = {
  /** half of the doubled duals, one a place */
  readonly duals: Float64Array;
  /** [place]: the sum of the doubled duals of all blossoms with it */
  readonly inside: Float64Array;
  /** the sum of the doubled duals of all blossoms with both */
  readonly shared: (a: number, b: number) => number;
  /** one a place; what a trio's three add up to comes before any weight */
  readonly turns: Int32Array;
  /** -Infinity: never together */
  readonly weight: (a: number, b: number) => number;
  readonly mayShare: (trio: readonly [number, number, number]) => boolean;
};

/** A room of three and what the whole seating can gain with it at most, before the seat it saves. */
export type BoundedTrio = {
  readonly trio: readonly [number, number, number];
  readonly weight: number;
  readonly bound: number;
};

export type BestTrios = {
  /** by falling bound */
  readonly trios: readonly BoundedTrio[];
  /** no trio that is not listed has a larger bound; -Infinity: all are listed */
  readonly others: number;
};

/** So many people are each asked for their best two; of more the bound says what the others could bring at most. */
const CORNERS = 1000;
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Of the trios whose turns add up to `turns` those of the largest bounds: seating abc together changes the best total by at
 * most W(abc) − y(a) − y(b) − y(c), less half the largest of the sums of blossom duals that two of them share (a blossom that
 * loses two or three vertices loses one edge of what it can hold).
 *
 * Since y(b) + y(c) and half of what blossoms share are no less than W(bc), a trio is worth at most g(b) + g(c) − y(a),
 * where g(x) = W(ax) + a quarter of x's blossom duals: so each place is looked at as a corner, in order of its dual, its
 * others in order of g, until that can't beat the last one kept. O(n²) in practice.
 */
export function bestTrios(field: TrioField, turns: number, most: number): BestTrios {
  const { duals, inside } = field;
  /** A corner's part of any bound: three of these are no less than it. */
  const reach = (x: number) => (duals[x] ?? 0) + (inside[x] ?? 0) / 4;
  const order = [...duals.keys()]
    .filter((x) => (field.turns[x] ?? 0) <= turns)
    .sort((a, b) => reach(b) - reach(a) || a - b);
  const kept = new Kept(most);
  const g = new Float64Array(duals.length);
  for (const [at, a] of order.entries()) {
    const highest = reach(a) + reach(order[at + 1] ?? a) + reach(order[at + 2] ?? a);
    if (highest <= kept.least) break;
    if (at >= CORNERS) {
      kept.leave(highest);
      break;
    }
    const later = order.slice(at + 1);
    let first = NEVER;
    for (const x of later) {
      const worth = field.weight(a, x) + (inside[x] ?? 0) / 4;
      g[x] = worth;
      if (worth > first) first = worth;
    }
    const own = duals[a] ?? 0;
    if (first === NEVER || 2 * first - own <= kept.least) continue;
    const others = later.filter((x) => (g[x] ?? NEVER) > NEVER && (g[x] ?? NEVER) + first - own > kept.least);
    others.sort((b, c) => (g[c] ?? 0) - (g[b] ?? 0) || b - c);
    searchCorner(field, turns, a, others, g, kept);
  }
  return kept.sorted();
}

function searchCorner(
  field: TrioField,
  turns: number,
  a: number,
  others: readonly number[],
  g: Float64Array,
  kept: Kept,
): void {
  const { weight, shared } = field;
  const dual = (x: number) => field.duals[x] ?? 0;
  const turn = (x: number) => field.turns[x] ?? 0;
  for (const [at, b] of others.entries())
    for (let next = at + 1; next < others.length; next++) {
      const c = others[next] ?? 0;
      if ((g[b] ?? 0) + (g[c] ?? 0) - dual(a) <= kept.least) break;
      if (turn(a) + turn(b) + turn(c) !== turns) continue;
      const sum = weight(a, b) + weight(a, c) + weight(b, c);
      const apart = sum - dual(a) - dual(b) - dual(c);
      if (apart <= kept.least) continue;
      const bound = apart - Math.max(shared(a, b), shared(a, c), shared(b, c)) / 2;
      const trio = [a, b, c] as const;
      if (bound > kept.least && field.mayShare(trio)) kept.add({ trio, weight: sum, bound });
    }
}

class Kept {
  /** what is not above it is left out */
  least = NEVER;
  private left = NEVER;
  private readonly trios: BoundedTrio[] = [];

  constructor(private readonly most: number) {}

  add(trio: BoundedTrio): void {
    this.trios.push(trio);
    if (this.trios.length >= 2 * this.most) this.cut();
  }

  leave(bound: number): void {
    this.left = Math.max(this.left, bound);
  }

  sorted(): BestTrios {
    this.cut();
    return { trios: this.trios, others: Math.max(this.left, this.least) };
  }

  private cut(): void {
    this.trios.sort((one, other) => other.bound - one.bound);
    if (this.trios.length <= this.most) return;
    this.trios.length = this.most;
    this.least = this.trios.at(-1)?.bound ?? NEVER;
  }
}
