import type { CodeSets } from '../codeSets.ts';
import { type Crowd, UNTOLD } from '../crowd.ts';

/** People whom score and rules can't tell apart, history and small companies aside. */
export type Kinds = {
  readonly count: number;
  readonly kindOf: Int32Array;
  /** kind k's people: `members` from `start[k]` to `start[k + 1]` */
  readonly start: Int32Array;
  readonly members: Int32Array;
  /** [person]: the company and the party, where they are large enough to make a kind of their own */
  readonly company: Int32Array;
  readonly party: Int32Array;
};

/** A company or party of more than this part of all is told apart; pairs within a smaller one are exceptions. */
const LARGE = 1 / 50;

/** Null: there are more than `most`. `besides`: further columns that tell people apart. O(people × columns). */
export function kindsOf(crowd: Crowd, most: number, besides: readonly Int32Array[]): Kinds | null {
  const { n } = crowd;
  const company = largeOnes(crowd.company);
  const party = largeOnes(crowd.party);
  let kindOf = new Int32Array(n);
  let count = Math.min(1, n);
  const columns = [
    crowd.division,
    crowd.section,
    crowd.occupation,
    crowd.sector,
    crowd.sells,
    crowd.deficit,
    crowd.wants,
    company,
    party,
    ...[crowd.gives, crowd.seeks, crowd.languages].flatMap(wordsOf),
    ...besides,
  ];
  for (const column of columns) {
    const split = new Map<number, number>();
    kindOf = kindOf.map((kind, i) => {
      const key = kind * 0x1_0000_0000 + ((column[i] ?? 0) >>> 0);
      const known = split.get(key);
      if (known !== undefined) return known;
      split.set(key, split.size);
      return split.size - 1;
    });
    count = split.size;
    if (count > most) return null;
  }
  const start = new Int32Array(count + 1);
  for (const kind of kindOf) start[kind + 1] = (start[kind + 1] ?? 0) + 1;
  for (let kind = 0; kind < count; kind++) start[kind + 1] = (start[kind + 1] ?? 0) + (start[kind] ?? 0);
  const next = start.slice();
  const members = new Int32Array(n);
  kindOf.forEach((kind, i) => {
    const at = next[kind] ?? 0;
    next[kind] = at + 1;
    members[at] = i;
  });
  return { count, kindOf, start, members, company, party };
}

function largeOnes(column: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const value of column) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return column.map((value) => ((sizes.get(value) ?? 0) > LARGE * column.length ? value : UNTOLD));
}

function wordsOf({ words, width }: CodeSets): Int32Array[] {
  return Array.from({ length: width }, (_, word) =>
    Int32Array.from({ length: words.length / width }, (_unused, i) => words[i * width + word] ?? 0),
  );
}
