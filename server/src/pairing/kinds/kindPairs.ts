import type { Transport } from '../matching/transport.ts';
import { NOBODY } from '../pairs/mates.ts';
import type { PairWeights } from '../pairs/pairWeights.ts';
import type { KindTable } from './kindTable.ts';
import { wholePairs } from './wholePairs.ts';

/** Pairs of nodes (people, then empty seats), counted by their kinds. */
export class KindPairs {
  readonly mate: Int32Array;
  /** [kind * kinds + other]: how many pairs of these two kinds there are; twice as many on the diagonal */
  readonly count: Int32Array;
  private readonly people: number;

  constructor(
    readonly table: KindTable,
    private readonly weights: PairWeights,
  ) {
    this.people = weights.crowd.n;
    this.mate = new Int32Array(table.kindOf.length).fill(NOBODY);
    this.count = new Int32Array(table.kinds * table.kinds);
  }

  join(i: number, j: number): void {
    this.mate[i] = j;
    this.mate[j] = i;
    this.tally(i, j, 1);
  }

  part(i: number): void {
    const j = this.mate[i] ?? NOBODY;
    if (j === NOBODY) return;
    this.mate[i] = NOBODY;
    this.mate[j] = NOBODY;
    this.tally(i, j, -1);
  }

  /** Whether the two are worth what their kinds are: nothing lies between them. */
  isPlain(i: number, j: number): boolean {
    if (i === j) return false;
    if (i >= this.people || j >= this.people) return true;
    const { kinds, kindOf, weights } = this.table;
    return this.weights.of(i, j) === weights[(kindOf[i] ?? 0) * kinds + (kindOf[j] ?? 0)];
  }

  /** What all pairs of people are worth. */
  total(): number {
    let sum = 0;
    for (let i = 0; i < this.people; i++) {
      const j = this.mate[i] ?? NOBODY;
      if (i < j && j < this.people) sum += this.weights.of(i, j);
    }
    return sum;
  }

  private tally(i: number, j: number, change: number): void {
    const { kinds, kindOf } = this.table;
    const k = kindOf[i] ?? 0;
    const l = kindOf[j] ?? 0;
    this.count[k * kinds + l] = (this.count[k * kinds + l] ?? 0) + change;
    this.count[l * kinds + k] = (this.count[l * kinds + k] ?? 0) + change;
  }
}

/**
 * Seats what a transport carries, so many pairs of two kinds: each of the next one of a kind with the first of the other
 * with whom nothing lies between. Who finds nobody stays single. O(nodes), but for those who met many. Nodes in `away`
 * take no part.
 */
export function seatFlow(pairs: KindPairs, { flow }: Transport, away: ReadonlySet<number>): void {
  const { kinds, start, members } = pairs.table;
  const waiting = Array.from({ length: kinds }, (_, k) =>
    [...members.subarray(start[k], start[k + 1])].filter((i) => !away.has(i)),
  );
  const whole = wholePairs(flow, kinds);
  const first = new Int32Array(kinds);
  const pool = (k: number): number[] => waiting[k] ?? [];
  const takePartner = (i: number, l: number): number => {
    const others = pool(l);
    const begin = first[l] ?? 0;
    for (let at = begin; at < others.length; at++) {
      const j = others[at] ?? NOBODY;
      if (!pairs.isPlain(i, j)) continue;
      others[at] = others[begin] ?? NOBODY;
      others[begin] = j;
      first[l] = begin + 1;
      return j;
    }
    return NOBODY;
  };
  for (let k = 0; k < kinds; k++)
    for (let l = 0; l <= k; l++) {
      for (let pair = whole[k * kinds + l] ?? 0; pair > 0; pair--) {
        const at = first[k] ?? 0;
        const i = pool(k)[at] ?? NOBODY;
        if (i === NOBODY) break;
        first[k] = at + 1;
        const j = takePartner(i, l);
        if (j !== NOBODY) pairs.join(i, j);
        // Back to the end: somebody else may have a partner there.
        else pool(k).push(i);
      }
    }
}
