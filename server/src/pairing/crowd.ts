import { isDivision, sectionOf } from '@enishi/shared/industries';
import { type CodeSets, encodeSets } from './codeSets.ts';
import { seededHash } from './seededRandom.ts';
import type { PairingPerson } from './types.ts';

/** What was not told, in every column of numbers. */
export const UNTOLD = -1;

/** The people as columns of numbers. A person is an index from here on. */
export type Crowd = {
  readonly n: number;
  /** In the order of a seeded hash of the id: "the lower index wins" is a fair toss, whatever the input's order. */
  readonly people: readonly PairingPerson[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** 0 = A .. 20 = U */
  readonly section: Int32Array;
  readonly division: Int32Array;
  readonly company: Int32Array;
  readonly party: Int32Array;
  readonly occupation: Int32Array;
  readonly sector: Int32Array;
  /** bit s: section s is wanted */
  readonly wants: Int32Array;
  readonly gives: CodeSets;
  readonly seeks: CodeSets;
  /** all bits set for someone who told none */
  readonly languages: CodeSets;
  /** 0 or 1 */
  readonly sells: Int32Array;
  readonly deficit: Int32Array;
  readonly byes: Int32Array;
  readonly trios: Int32Array;
};

export function encodeCrowd(given: readonly PairingPerson[], seed: number): Crowd {
  const people = inSeededOrder(given, seed);
  const indexOf = new Map(people.map((person, index) => [person.id, index]));
  if (indexOf.size !== people.length) throw new Error('pairing: the same person is ready twice');
  const [gives, seeks] = encodeSets(
    people.map((person) => person.gives),
    people.map((person) => person.seeks),
  );
  if (!gives || !seeks) throw new Error('pairing: two lists in, two lists out');
  const column = (value: (person: PairingPerson) => number) => Int32Array.from(people, value);
  return {
    n: people.length,
    people,
    indexOf,
    section: column((person) => sectionIndex(isDivision(person.industry) ? sectionOf(person.industry) : '')),
    division: numbered(people, (person) => person.industry),
    company: numbered(people, (person) => person.company),
    party: numbered(people, (person) => person.party),
    occupation: numbered(people, (person) => person.occupation),
    sector: numbered(people, (person) => person.sector),
    wants: column((person) => person.wants.reduce((mask, letter) => mask | sectionBit(letter), 0)),
    gives,
    seeks,
    languages: spoken(people),
    sells: column((person) => (person.sells ? 1 : 0)),
    deficit: column((person) => Math.max(0, Math.min(1000, Math.trunc(person.deficit)))),
    byes: column((person) => person.byes),
    trios: column((person) => person.trios),
  };
}

function inSeededOrder(people: readonly PairingPerson[], seed: number): PairingPerson[] {
  return people
    .map((person) => ({ person, toss: seededHash(person.id, seed) }))
    .sort((a, b) => a.toss - b.toss || (a.person.id < b.person.id ? -1 : 1))
    .map(({ person }) => person);
}

function sectionIndex(letter: string): number {
  const index = letter.charCodeAt(0) - 65;
  return index >= 0 && index < 26 ? index : UNTOLD;
}

function sectionBit(letter: string): number {
  const index = sectionIndex(letter);
  return index === UNTOLD ? 0 : 1 << index;
}

/** Equal texts get equal numbers, null gets UNTOLD. */
function numbered(
  people: readonly PairingPerson[],
  text: (person: PairingPerson) => string | null,
): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(people, (person) => {
    const value = text(person);
    if (value === null) return UNTOLD;
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  });
}

function spoken(people: readonly PairingPerson[]): CodeSets {
  const [languages] = encodeSets(people.map((person) => person.languages));
  if (!languages) throw new Error('pairing: one list in, one list out');
  people.forEach((person, row) => {
    if (person.languages.length === 0)
      languages.words.fill(-1, row * languages.width, (row + 1) * languages.width);
  });
  return languages;
}
