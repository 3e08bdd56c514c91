import type { Columns, Rows } from '../matching/rows.ts';
import { keepBest } from '../matching/tableRows.ts';
import { scatter } from '../seededRandom.ts';
import type { EmptySeats } from './emptySeats.ts';
import type { PairWeights } from './pairWeights.ts';
import { PartnerPlanes } from './partnerPlanes.ts';

/** So many people or fewer are simply looked at one by one. */
const ALL_UP_TO = 96;
const FEW = 16;
/** Lists longer than this are sorted out of the whole row. */
const MOST_SEARCHED = 256;
const NEVER = Number.NEGATIVE_INFINITY;

/** A level: pairs of so many gifts and wishes in the same or another section, and what they are worth at most. */
type Level = {
  readonly gifts: number;
  readonly wishes: number;
  readonly section: number;
  readonly ceiling: number;
};

/** People whose deficits are at most the same, at positions of their own, and by how much a score is multiplied. */
type Stretch = { readonly from: number; readonly to: number; readonly deficit: number };

/**
 * The weights of all pairs as rows of the matching, people first and then the empty seats.
 *
 * A row's best partners are found level by level, from two gifts and two wishes down: each level's people are the
 * bits of an AND of three planes. People stand in order of price, so a level ends where even its ceiling could not beat
 * what was found. Exact, at some 10 µs a row of 10,000. Each walk begins at a place of its own: of many equals different
 * people then list different ones.
 */
export class PartnerRows implements Rows {
  readonly n: number;
  readonly few: number;
  private readonly people: number;
  private readonly groupOf: Int32Array;
  private readonly firstSeat: number[] = [];
  private readonly planes: PartnerPlanes;
  private readonly levels: readonly Level[];
  private stretches: readonly Stretch[] = [];
  /** [word]: no one from there to the end of the stretch has a lower price */
  private lowest = new Float64Array(0);
  private gifts: Int32Array[] = [];
  private wishes: Int32Array[] = [];
  private sections: Int32Array[] = [];
  /** in which search a person was known from the beginning */
  private readonly seen: Int32Array;
  private turn = 0;
  private readonly values = new Float64Array(MOST_SEARCHED);

  constructor(
    private readonly weights: PairWeights,
    private readonly seats: readonly EmptySeats[],
  ) {
    this.people = weights.crowd.n;
    this.groupOf = new Int32Array(this.people).fill(-1);
    this.seen = new Int32Array(this.people);
    let n = this.people;
    seats.forEach((group, at) => {
      this.firstSeat.push(n);
      n += group.seats;
      for (const i of group.people) this.groupOf[i] = at;
    });
    this.n = n;
    this.few = this.people <= ALL_UP_TO ? n : Math.min(n, FEW);
    this.planes = new PartnerPlanes(weights.crowd);
    this.levels = levelsOf(weights.score.ceilings);
  }

  arrange(price: Float64Array): void {
    if (this.people <= ALL_UP_TO) return;
    const { personAt, stretches } = inOrder(this.weights.crowd.deficit, price);
    this.planes.lay(personAt);
    this.stretches = stretches;
    const { words } = this.planes;
    if (this.lowest.length !== words) {
      this.lowest = new Float64Array(words);
      const masks = () => Array.from({ length: 3 }, () => new Int32Array(words));
      [this.gifts, this.wishes, this.sections] = [masks(), masks(), masks()];
    }
    for (const { from, to } of stretches) {
      let least = Number.POSITIVE_INFINITY;
      for (let word = to - 1; word >= from; word--) {
        for (let bit = 0; bit < 32; bit++) {
          const person = personAt[32 * word + bit] ?? -1;
          if (person >= 0) least = Math.min(least, price[person] ?? 0);
        }
        this.lowest[word] = least;
      }
    }
  }

  best(i: number, price: Float64Array, count: number, into: Columns): number {
    if (i >= this.people) return this.bestForSeat(i, price, count, into);
    this.weights.open(i);
    const rest =
      count > MOST_SEARCHED || this.people <= ALL_UP_TO
        ? this.all(i, price, count, into)
        : this.search(i, price, count, into);
    this.weights.close(i);
    return rest;
  }

  private bestForSeat(i: number, price: Float64Array, count: number, into: Columns): number {
    let group = this.seats.length - 1;
    while (group > 0 && (this.firstSeat[group] ?? 0) > i) group--;
    into.length = 0;
    for (const j of this.seats[group]?.people ?? []) {
      into.columns[into.length] = j;
      into.weights[into.length++] = 0;
    }
    return keepBest(into, price, count);
  }

  private all(i: number, price: Float64Array, count: number, into: Columns): number {
    into.length = 0;
    for (let j = 0; j < this.people; j++) {
      const weight = j === i ? NEVER : this.weights.at(i, j);
      if (weight === NEVER) continue;
      into.columns[into.length] = j;
      into.weights[into.length++] = weight;
    }
    const group = this.groupOf[i] ?? -1;
    if (group >= 0) {
      const first = this.firstSeat[group] ?? 0;
      for (let seat = 0; seat < (this.seats[group]?.seats ?? 0); seat++) {
        into.columns[into.length] = first + seat;
        into.weights[into.length++] = 0;
      }
    }
    return keepBest(into, price, count);
  }

  private search(i: number, price: Float64Array, count: number, into: Columns): number {
    let isMore = this.beginWithKnown(i, price, count, into);
    const { deficit } = this.weights.crowd;
    const highest = this.levels[0]?.ceiling ?? 0;
    const most = (deficit[i] ?? 0) + (this.stretches.at(-1)?.deficit ?? 0);
    const isOneStretch = this.stretches.length === 1;
    const bar = into.length >= count ? this.least(count) : NEVER;
    // Whoever stands behind this word could not beat what is known.
    let words = this.planes.words;
    if (isOneStretch)
      while (words > 0 && (highest * (1000 + most)) / 1000 - (this.lowest[words - 1] ?? 0) <= bar) words--;
    if (words < this.planes.words) isMore = true;
    this.readMasks(i, words);
    for (const level of this.levels) {
      let isOpen = false;
      for (const stretch of this.stretches) {
        const factor = (1000 + (deficit[i] ?? 0) + stretch.deficit) / 1000;
        const ceiling = level.ceiling * factor;
        if (into.length >= count && ceiling - (this.lowest[stretch.from] ?? 0) <= this.least(count)) {
          isMore = true;
          continue;
        }
        isOpen = true;
        const to = Math.min(stretch.to, words);
        const middle = Math.min(to, stretch.from + (scatter(i) % (stretch.to - stretch.from)));
        if (this.walk(i, level, ceiling, middle, to, price, count, into)) isMore = true;
        if (this.walk(i, level, ceiling, stretch.from, middle, price, count, into)) isMore = true;
      }
      if (!isOpen) break;
    }
    return isMore ? this.least(count) : NEVER;
  }

  /** Puts what `into` holds, and the empty seats, in order at these prices; true: somebody found no place. */
  private beginWithKnown(i: number, price: Float64Array, count: number, into: Columns): boolean {
    const { columns, weights } = into;
    const known = into.length;
    this.turn++;
    into.length = 0;
    let isMore = false;
    for (let at = 0; at < known; at++) {
      const j = columns[at] ?? 0;
      if (j >= this.people) continue;
      this.seen[j] = this.turn;
      if (!this.insert(j, weights[at] ?? 0, price, count, into)) isMore = true;
    }
    const group = this.groupOf[i] ?? -1;
    const first = this.firstSeat[group] ?? 0;
    for (let seat = 0; seat < (this.seats[group]?.seats ?? 0); seat++)
      if (!this.insert(first + seat, 0, price, count, into)) isMore = true;
    return isMore;
  }

  /** Looks at a level's people from one word to another; true: somebody found no place in the list. */
  private walk(
    i: number,
    { gifts, wishes, section }: Level,
    ceiling: number,
    from: number,
    to: number,
    price: Float64Array,
    count: number,
    into: Columns,
  ): boolean {
    const { personAt } = this.planes;
    const byGifts = this.gifts[gifts];
    const byWishes = this.wishes[wishes];
    const bySection = this.sections[section];
    if (!byGifts || !byWishes || !bySection) return false;
    const { weights, lowest, seen, turn } = this;
    let isMore = false;
    let bar = into.length >= count ? this.least(count) : NEVER;
    let end = to;
    for (let word = from; ; word++) {
      while (end > word && ceiling - (lowest[end - 1] ?? 0) <= bar) end--;
      while (word < end && ((byGifts[word] ?? 0) & (byWishes[word] ?? 0) & (bySection[word] ?? 0)) === 0)
        word++;
      if (word >= end) return isMore || end < to;
      let bits = (byGifts[word] ?? 0) & (byWishes[word] ?? 0) & (bySection[word] ?? 0);
      for (; bits !== 0; bits &= bits - 1) {
        const j = personAt[32 * word + 31 - Math.clz32(bits & -bits)] ?? 0;
        if (j === i || seen[j] === turn || ceiling - (price[j] ?? 0) <= bar) continue;
        const weight = weights.at(i, j);
        if (weight === NEVER) continue;
        if (!this.insert(j, weight, price, count, into)) isMore = true;
        if (into.length >= count) bar = this.least(count);
      }
    }
  }

  /** Keeps the list in falling order; false: somebody, this one or another, has no place in it. */
  private insert(j: number, weight: number, price: Float64Array, count: number, into: Columns): boolean {
    const { values } = this;
    const { columns, weights } = into;
    const value = weight - (price[j] ?? 0);
    const isFull = into.length >= count;
    if (isFull && value <= (values[count - 1] ?? 0)) return false;
    let at = isFull ? count - 1 : into.length++;
    for (; at > 0 && (values[at - 1] ?? 0) < value; at--) {
      values[at] = values[at - 1] ?? 0;
      columns[at] = columns[at - 1] ?? 0;
      weights[at] = weights[at - 1] ?? 0;
    }
    values[at] = value;
    columns[at] = j;
    weights[at] = weight;
    return !isFull;
  }

  private least(count: number): number {
    return this.values[count - 1] ?? 0;
  }

  /** Of two planes of gifts, and of wishes, three: both ways, one way, none. */
  private readMasks(i: number, words: number): void {
    const { planes } = this;
    const [none, one, both] = this.gifts;
    const [noWish, oneWish, bothWish] = this.wishes;
    const [same, other, speak] = this.sections;
    if (!none || !one || !both || !noWish || !oneWish || !bothWish || !same || !other || !speak) return;
    planes.speakingWith(i, speak);
    planes.seekingFrom(i, one);
    planes.givingTo(i, both);
    planes.wishedBy(i, oneWish);
    planes.wishingFor(i, bothWish);
    planes.otherSection(i, other);
    for (let word = 0; word < words; word++) {
      const heard = speak[word] ?? 0;
      const given = (one[word] ?? 0) & heard;
      const taken = (both[word] ?? 0) & heard;
      none[word] = heard & ~(given | taken);
      one[word] = given ^ taken;
      both[word] = given & taken;
      const mine = oneWish[word] ?? 0;
      const theirs = bothWish[word] ?? 0;
      noWish[word] = ~(mine | theirs);
      oneWish[word] = mine ^ theirs;
      bothWish[word] = mine & theirs;
      same[word] = ~(other[word] ?? 0);
    }
  }
}

function levelsOf({
  otherSection,
  sameSection,
  give,
  wanted,
  rest,
}: PairWeights['score']['ceilings']): Level[] {
  const levels: Level[] = [];
  for (let gifts = 0; gifts <= 2; gifts++)
    for (let wishes = 0; wishes <= 2; wishes++)
      for (let section = 0; section <= 1; section++) {
        const ceiling = gifts * give + wishes * wanted + (section === 1 ? otherSection : sameSection) + rest;
        levels.push({ gifts, wishes, section, ceiling });
      }
  return levels.sort((one, other) => other.ceiling - one.ceiling);
}

const STRETCHES = 8;

/** Positions by falling deficit, then rising price; each stretch of like deficits begins with a word of its own. */
function inOrder(deficit: Int32Array, price: Float64Array): { personAt: Int32Array; stretches: Stretch[] } {
  const n = deficit.length;
  const levels = [...new Set(deficit)].sort((one, other) => one - other);
  const step = Math.ceil(levels.length / STRETCHES);
  const stretchOf = new Map(levels.map((level, at) => [level, Math.floor(at / step)]));
  const groups: number[][] = [];
  for (let i = 0; i < n; i++) {
    const at = stretchOf.get(deficit[i] ?? 0) ?? 0;
    groups[at] ??= [];
    groups[at]?.push(i);
  }
  const words = groups.reduce((sum, group) => sum + Math.ceil(group.length / 32), 0);
  const personAt = new Int32Array(32 * words).fill(-1);
  const stretches: Stretch[] = [];
  let word = 0;
  for (const group of groups) {
    // One sort of plain numbers: half units of price first, then the place. Far prices may share a place in the order.
    const keys = Float64Array.from(
      group,
      (i, at) => Math.round(2 * clamp(price[i] ?? 0)) * group.length + at,
    ).sort();
    let largest = 0;
    keys.forEach((key, at) => {
      const i = group[key - Math.floor(key / group.length) * group.length] ?? 0;
      personAt[32 * word + at] = i;
      largest = Math.max(largest, deficit[i] ?? 0);
    });
    const to = word + Math.ceil(group.length / 32);
    stretches.push({ from: word, to, deficit: largest });
    word = to;
  }
  return { personAt, stretches };
}

function clamp(price: number): number {
  return Math.max(-1e9, Math.min(1e9, price));
}
