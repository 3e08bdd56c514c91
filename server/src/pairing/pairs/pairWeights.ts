import { meet } from '../codeSets.ts';
import { type Crowd, UNTOLD } from '../crowd.ts';
import { type Edges, sameOrganisation } from '../edges.ts';
import type { History, Past } from '../history.ts';
import type { Score } from '../score.ts';
import { type PairTiers, pairTiers } from './pairTiers.ts';

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * What a pair is worth to the matching: its score less the tiers of the rules it breaks, a whole number; -Infinity when
 * the two may not sit together. One row at a time is open, with all that is between its person and others at hand.
 */
export class PairWeights {
  readonly tiers: PairTiers;
  /** each person's others with whom something is, and what it takes off: rows of one list */
  private readonly start: Int32Array;
  private readonly others: Int32Array;
  private readonly losses: Float64Array;
  /** of the open row */
  private readonly loss: Float64Array;

  readonly crowd: Crowd;
  readonly score: Score;
  private readonly history: History;
  private readonly repeats: boolean;

  constructor({ crowd, score, history, repeats }: Edges, mostPenalty: number) {
    this.crowd = crowd;
    this.score = score;
    this.history = history;
    this.repeats = repeats;
    const { n } = crowd;
    const pairs = Math.floor(n / 2);
    const limits = {
      pairs: pairs + 2,
      maxScore: score.max,
      metBefore: history.before,
      sameCompany: pairsWithin(crowd.company) + pairsWithin(crowd.party),
      meetings: repeats ? history.meetings : 0,
    };
    this.tiers = pairTiers(limits, mostPenalty);
    const count = new Int32Array(n + 1);
    history.forEach((i, j) => {
      count[i] = (count[i] ?? 0) + 1;
      count[j] = (count[j] ?? 0) + 1;
    });
    this.start = new Int32Array(n + 1);
    for (let i = 0; i < n; i++) this.start[i + 1] = (this.start[i] ?? 0) + (count[i] ?? 0);
    this.others = new Int32Array(this.start[n] ?? 0);
    this.losses = new Float64Array(this.start[n] ?? 0);
    const next = this.start.slice();
    const add = (i: number, j: number, loss: number) => {
      const at = next[i] ?? 0;
      next[i] = at + 1;
      this.others[at] = j;
      this.losses[at] = loss;
    };
    history.forEach((i, j, past) => {
      const loss = this.lossOf(past);
      add(i, j, loss);
      add(j, i, loss);
    });
    this.loss = new Float64Array(n);
  }

  of(i: number, j: number): number {
    return i === j ? NEVER : this.apart(i, j) - this.lossOf(this.history.between(i, j));
  }

  open(i: number): void {
    const end = this.start[i + 1] ?? 0;
    for (let at = this.start[i] ?? 0; at < end; at++) this.loss[this.others[at] ?? 0] = this.losses[at] ?? 0;
  }

  /** For the open row `i` and another person. */
  at(i: number, j: number): number {
    return this.apart(i, j) - (this.loss[j] ?? 0);
  }

  close(i: number): void {
    const end = this.start[i + 1] ?? 0;
    for (let at = this.start[i] ?? 0; at < end; at++) this.loss[this.others[at] ?? 0] = 0;
  }

  /** Without what is between the two. */
  private apart(i: number, j: number): number {
    const { crowd } = this;
    if (meet(crowd.languages, i, crowd.languages, j) === 0) return NEVER;
    const worth = this.score.of(i, j);
    return sameOrganisation(crowd, i, j) ? worth - this.tiers.company : worth;
  }

  private lossOf({ blocked, metAt, metBefore }: Past): number {
    if (blocked || (metAt >= 0 && !this.repeats)) return Number.POSITIVE_INFINITY;
    const { tiers, history } = this;
    const before = metBefore ? tiers.before : 0;
    if (metAt < 0) return before;
    return before + tiers.repeat + tiers.age * Math.floor((metAt * tiers.ageSteps) / history.meetings);
  }
}

/** How many pairs of one seating can be of the same kind at most. */
function pairsWithin(column: Int32Array): number {
  const sizes = new Map<number, number>();
  for (const value of column) if (value !== UNTOLD) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  let pairs = 0;
  for (const size of sizes.values()) pairs += Math.floor(size / 2);
  return pairs;
}
