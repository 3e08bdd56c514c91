import { type CodeSets, codesAt, meet } from '../codeSets.ts';
import type { Crowd } from '../crowd.ts';
import { scatter } from '../seededRandom.ts';

const TAKES = 1;
const GIVES = 2;

/** Some others and how many of the two give what the other looks for. */
type Batch = { readonly gifts: 0 | 1 | 2; readonly others: Int32Array };

const BATCH = 128;

/** Finds the people with whom somebody has a give and take without looking at everyone. */
export class GiftIndex {
  /** [code]: those of `people` who look for it, and those who give it */
  private readonly seekers: readonly number[][];
  private readonly givers: readonly number[][];
  private readonly speakers: (i: number) => readonly number[];
  private readonly marks: Uint8Array;

  constructor(
    private readonly crowd: Crowd,
    people: readonly number[],
  ) {
    this.speakers = speakersAmong(crowd.languages, people);
    this.marks = new Uint8Array(crowd.n);
    this.seekers = peopleByCode(crowd.seeks, people);
    this.givers = peopleByCode(crowd.gives, people);
  }

  /**
   * All others who speak with `i`, some at a time: first those where both give, then one, then none. Each walk begins
   * somewhere else: of many equal partners different people then find different ones. One walk at a time.
   */
  *othersOf(i: number): Generator<Batch> {
    const { marks } = this;
    const touched = this.mark(i);
    try {
      for (const others of batches(touched, i, (j) => marks[j] === (TAKES | GIVES)))
        yield { gifts: 2, others };
      for (const others of batches(touched, i, (j) => marks[j] !== (TAKES | GIVES)))
        yield { gifts: 1, others };
      for (const others of batches(this.speakers(i), i, (j) => marks[j] === 0 && j !== i))
        yield { gifts: 0, others };
    } finally {
      for (const j of touched) marks[j] = 0;
    }
  }

  /** Marks who takes what `i` gives and who gives what `i` looks for. */
  private mark(i: number): number[] {
    const { languages } = this.crowd;
    const touched: number[] = [];
    const add = (others: readonly number[] = [], mark: number): void => {
      for (const j of others) {
        if (j === i || meet(languages, i, languages, j) === 0) continue;
        const known = this.marks[j] ?? 0;
        if (known === 0) touched.push(j);
        this.marks[j] = known | mark;
      }
    };
    for (const code of codesAt(this.crowd.gives, i)) add(this.seekers[code], TAKES);
    for (const code of codesAt(this.crowd.seeks, i)) add(this.givers[code], GIVES);
    return touched;
  }
}

function peopleByCode(sets: CodeSets, people: readonly number[]): number[][] {
  const found = Array.from({ length: 32 * sets.width }, (): number[] => []);
  for (const i of people) for (const code of codesAt(sets, i)) found[code]?.push(i);
  return found;
}

/** Who of `people` speaks with somebody: one list for all who told the same languages. */
function speakersAmong(languages: CodeSets, people: readonly number[]): (i: number) => readonly number[] {
  const lists = new Map<string, number[]>();
  return (i) => {
    const key = codesAt(languages, i).join();
    const list = lists.get(key) ?? people.filter((j) => meet(languages, i, languages, j) !== 0);
    lists.set(key, list);
    return list;
  };
}

/** The `wanted` ones of a list, once around from a scattered start. */
function* batches(
  list: readonly number[],
  seed: number,
  wanted: (j: number) => boolean,
): Generator<Int32Array> {
  const start = Math.floor((scatter(seed) * list.length) / 0x1_0000_0000);
  let batch: number[] = [];
  for (let step = 0; step < list.length; step++) {
    const j = list[start + step < list.length ? start + step : start + step - list.length] ?? 0;
    if (wanted(j)) batch.push(j);
    if (batch.length < BATCH) continue;
    yield new Int32Array(batch);
    batch = [];
  }
  yield new Int32Array(batch);
}
