import { scatter } from '../seededRandom.ts';
import { anneal, type Bounds, type Cooling } from './anneal.ts';
import type { Arrangement } from './arrangement.ts';

export type Grouping = { readonly groupOf: Int32Array; readonly value: number };
/** The best grouping so far, and how many steps it took up to now. */
export type Stage = Grouping & { readonly steps: number };

export type Search = {
  readonly arrangement: Arrangement;
  readonly start: Int32Array;
  /** what `start` is worth */
  readonly value: number;
  readonly seed: number;
  /** changes at least so large are rules, not worth: they don't tell how warm to begin */
  readonly ruleSize: number;
  /** the more likely to be good together, the better; null: anyone */
  readonly partners: ((x: number, pick: number) => number) | null;
  /** null: sizes stay as they are */
  readonly bounds: readonly Bounds[] | null;
  /** no stage takes more steps */
  readonly mostSteps: number;
};

/** The first temperature, as a part of the mean change that an exchange brings in a random grouping. */
const HOT = 0.5;
/** How warm the best one is made again, as parts of the temperature at which the first cooling settled. */
const AGAIN_AT = [0.6, 0.5, 0.75] as const;
/** Lengths of the first coolings, in tries of every pair; then how long one from the best is. */
const FIRST = [60, 120, 480, 1200] as const;
const AGAIN = 800;
/** After so many in vain one begins anew. */
const IN_VAIN = 3;
const SAMPLE = 2000;

/**
 * The maximally diverse grouping problem (Weitz and Lakshminarayanan 1998, NP-hard), improved without end: yields the
 * best grouping so far after each stage. The first stages cool from scratch, ever longer; later ones warm the best one
 * up a little and cool it again, in the manner of iterated maxima search (Lai and Hao 2016), and now and then one begins
 * from scratch. Stages end by steps, never by a clock: the same seed and number of stages give the same grouping.
 */
export function* improveGrouping(search: Search): Generator<Stage, never, void> {
  const { arrangement, mostSteps } = search;
  const { n } = arrangement;
  const bits = seededBits(search.seed);
  const below = (count: number) => Math.floor((bits() * count) / 0x1_0000_0000);
  const partner = partnerOf(search, bits);
  let best: Grouping = { groupOf: Int32Array.from(search.start), value: search.value };
  let steps = 0;
  const stepsFor = (tries: number) => Math.min(mostSteps, Math.ceil((tries * n * n) / 2));

  // Where there is no time to cool, a warm beginning only shuffles: with few tries of every pair it is as much colder.
  const shortOfSteps = Math.min(1, stepsFor(FIRST[0]) / ((FIRST[0] * n * n) / 2));
  let warm = HOT * shortOfSteps * scaleOf(search, below);
  const cool = (from: Grouping, cooling: Cooling): Grouping & { settling: number } => {
    arrangement.set(from.groupOf);
    steps += cooling.steps;
    const { gained, settling } = anneal(arrangement, cooling, partner, bits, search.bounds);
    const value = from.value + gained + descend(arrangement, search);
    return { groupOf: Int32Array.from(arrangement.groupOf), value, settling };
  };
  const fromScratch = (tries: number) =>
    cool({ groupOf: search.start, value: search.value }, { steps: stepsFor(tries), from: warm });
  const again = (from: Grouping, turn: number) =>
    cool(from, { steps: stepsFor(AGAIN), from: (AGAIN_AT[turn % AGAIN_AT.length] ?? 1) * warm });
  const better = (found: Grouping): boolean => found.value > best.value;

  for (const tries of FIRST) {
    const found = fromScratch(tries);
    if (found.settling > 0) warm = Math.min(warm, found.settling);
    if (better(found)) best = found;
    yield { ...best, steps };
  }
  for (let kept = best, vain = 0, turn = 0; ; turn++) {
    const found = vain < IN_VAIN ? again(kept, turn) : fromScratch(AGAIN);
    const begun = vain >= IN_VAIN;
    vain = begun || found.value > kept.value ? 0 : vain + 1;
    if (begun || found.value > kept.value) kept = found;
    if (better(found)) best = found;
    yield { ...best, steps };
  }
}

function partnerOf(
  { arrangement, partners }: Search,
  bits: () => number,
): (x: number, drawn: number) => number {
  const { n, groupOf } = arrangement;
  const anyone = (_: number, drawn: number) => (drawn * n) >>> 16;
  if (!partners) return anyone;
  // Half of the tries pull somebody to the group of a likely partner, in exchange for another member.
  return (x, drawn) => {
    if ((drawn & 1) === 0) return anyone(x, drawn);
    const host = partners(x, drawn >>> 1);
    const other = arrangement.member(groupOf[host] ?? 0, bits());
    return other === host ? anyone(x, drawn) : other;
  };
}

/** The mean change that a random exchange brings, rules aside; 1 at least. */
function scaleOf({ arrangement, start, ruleSize }: Search, below: (count: number) => number): number {
  arrangement.set(start);
  let sum = 0;
  let count = 1;
  for (let drawn = 0; drawn < SAMPLE; drawn++) {
    const x = below(arrangement.n);
    const y = below(arrangement.n);
    if (arrangement.groupOf[x] === arrangement.groupOf[y]) continue;
    const change = Math.abs(arrangement.exchangeGain(x, y));
    if (change >= ruleSize) continue;
    sum += change;
    count += 1;
  }
  return Math.max(1, sum / count);
}

/** So many people at most are compared with everyone at the end of a cooling; a larger crowd gains too little by it. */
const DESCEND_UP_TO = 400;

/** Takes every exchange that brings anything until none does. */
function descend(arrangement: Arrangement, { bounds }: Search): number {
  const { n, groupOf } = arrangement;
  if (n > DESCEND_UP_TO) return 0;
  let gained = 0;
  for (let found = true; found; ) {
    found = false;
    for (let x = 0; x < n; x++)
      for (let y = x + 1; y < n; y++) {
        if (groupOf[x] === groupOf[y]) continue;
        const gain = arrangement.exchangeGain(x, y);
        if (gain <= 0) continue;
        arrangement.exchange(x, y);
        gained += gain;
        found = true;
      }
    for (const [group, { most }] of (bounds ?? []).entries())
      for (let x = 0; x < n; x++) {
        const from = groupOf[x] ?? 0;
        if (from === group || arrangement.sizeOf(group) >= most) continue;
        if (arrangement.sizeOf(from) <= (bounds?.[from]?.least ?? 0)) continue;
        const gain = arrangement.moveGain(x, group);
        if (gain <= 0) continue;
        arrangement.move(x, group);
        gained += gain;
        found = true;
      }
  }
  return gained;
}

/** 32 random bits a call: the Weyl sequence of `seededRandom` without a range. */
function seededBits(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return scatter(state);
  };
}
