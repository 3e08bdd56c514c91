import type { CodeSets } from '../codeSets.ts';
import type { Crowd } from '../crowd.ts';

/** Lists of numbers, one a person, in one array. */
type Lists = { readonly start: Int32Array; readonly items: Int32Array };

const SECTIONS = 26;

/**
 * For each code, section and language the set of people who have it, as one bit a person ("planes"): thirty-two people are
 * asked at once whether they seek what somebody gives. People stand in an order of their own, given by `lay`.
 */
export class PartnerPlanes {
  words = 0;
  /** [position]: the person there, -1: nobody */
  personAt: Int32Array;
  private bits: Int32Array;
  private readonly planes: number;
  private readonly everyone: number;
  /** those who told their section */
  private readonly told: number;
  /** the planes that a person is on */
  private readonly on: Lists;
  /** the planes of those who seek what a person gives, give what they seek, work where they wish, speak with them */
  private readonly takers: Lists;
  private readonly givers: Lists;
  private readonly wished: Lists;
  private readonly speakers: Lists;
  /** the first plane of those in a section, and of those who wish to meet one */
  private readonly inSection: number;
  private readonly wishers: number;

  constructor(private readonly crowd: Crowd) {
    const { n, gives, seeks, languages, wants, section } = crowd;
    const codes = 32 * gives.width;
    this.inSection = 2 * codes;
    this.wishers = this.inSection + SECTIONS;
    const speak = this.wishers + SECTIONS;
    this.everyone = speak + 32 * languages.width;
    this.told = this.everyone + 1;
    this.planes = this.told + 1;
    const letters = { words: wants, width: 1 };
    this.takers = listsOf(n, (i, add) => eachCode(gives, i, add));
    this.givers = listsOf(n, (i, add) => eachCode(seeks, i, (code) => add(codes + code)));
    this.wished = listsOf(n, (i, add) => eachCode(letters, i, (code) => add(this.inSection + code)));
    this.speakers = listsOf(n, (i, add) => {
      if (toldNone(languages, i)) add(this.everyone);
      else eachCode(languages, i, (code) => add(speak + code));
    });
    this.on = listsOf(n, (i, add) => {
      eachCode(seeks, i, add);
      eachCode(gives, i, (code) => add(codes + code));
      const letter = section[i] ?? -1;
      if (letter >= 0) {
        add(this.inSection + letter);
        add(this.told);
      }
      eachCode(letters, i, (code) => add(this.wishers + code));
      eachCode(languages, i, (code) => add(speak + code));
      add(this.everyone);
    });
    this.bits = new Int32Array(0);
    this.personAt = new Int32Array(0);
  }

  /** Puts people at positions; -1: nobody there. */
  lay(personAt: Int32Array): void {
    const words = personAt.length >> 5;
    this.personAt = personAt;
    if (this.words !== words) {
      this.words = words;
      this.bits = new Int32Array(this.planes * words);
    } else this.bits.fill(0);
    const { bits, on } = this;
    for (let position = 0; position < personAt.length; position++) {
      const i = personAt[position] ?? -1;
      if (i < 0) continue;
      const word = position >> 5;
      const bit = 1 << (position & 31);
      const end = on.start[i + 1] ?? 0;
      for (let at = on.start[i] ?? 0; at < end; at++) {
        const place = (on.items[at] ?? 0) * words + word;
        bits[place] = (bits[place] ?? 0) | bit;
      }
    }
  }

  seekingFrom(i: number, into: Int32Array): void {
    this.unite(this.takers, i, into);
  }

  givingTo(i: number, into: Int32Array): void {
    this.unite(this.givers, i, into);
  }

  wishedBy(i: number, into: Int32Array): void {
    this.unite(this.wished, i, into);
  }

  speakingWith(i: number, into: Int32Array): void {
    this.unite(this.speakers, i, into);
  }

  wishingFor(i: number, into: Int32Array): void {
    const letter = this.crowd.section[i] ?? -1;
    into.fill(0);
    if (letter >= 0) this.add(this.wishers + letter, into);
  }

  /** Those in another section than `i`, both having told theirs. */
  otherSection(i: number, into: Int32Array): void {
    const letter = this.crowd.section[i] ?? -1;
    into.fill(0);
    if (letter < 0) return;
    const { bits, words } = this;
    const told = this.told * words;
    const own = (this.inSection + letter) * words;
    for (let word = 0; word < words; word++) into[word] = (bits[told + word] ?? 0) & ~(bits[own + word] ?? 0);
  }

  private unite(lists: Lists, i: number, into: Int32Array): void {
    into.fill(0);
    const end = lists.start[i + 1] ?? 0;
    for (let at = lists.start[i] ?? 0; at < end; at++) this.add(lists.items[at] ?? 0, into);
  }

  private add(plane: number, into: Int32Array): void {
    const { bits, words } = this;
    const start = plane * words;
    for (let word = 0; word < words; word++) into[word] = (into[word] ?? 0) | (bits[start + word] ?? 0);
  }
}

function listsOf(n: number, each: (i: number, add: (item: number) => void) => void): Lists {
  const start = new Int32Array(n + 1);
  const items: number[] = [];
  for (let i = 0; i < n; i++) {
    each(i, (item) => items.push(item));
    start[i + 1] = items.length;
  }
  return { start, items: Int32Array.from(items) };
}

function eachCode({ words, width }: CodeSets, row: number, what: (code: number) => void): void {
  for (let word = 0; word < width; word++)
    for (let rest = words[row * width + word] ?? 0; rest !== 0; rest &= rest - 1)
      what(32 * word + 31 - Math.clz32(rest & -rest));
}

function toldNone({ words, width }: CodeSets, row: number): boolean {
  for (let word = 0; word < width; word++) if (words[row * width + word] !== -1) return false;
  return true;
}
