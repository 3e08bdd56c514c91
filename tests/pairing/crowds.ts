import {
  DIVISIONS,
  type DivisionCode,
  divisionsOf,
  SECTIONS,
  type SectionCode,
} from '@enishi/shared/industries';
import { seededRandom } from '../../server/src/pairing/seededRandom.ts';
import type { PairingInput, PairingOptions, PairingPerson } from '../../server/src/pairing/types.ts';

const plainOptions: PairingOptions = {
  size: 2,
  odd: 'trio',
  mode: 'diverse',
  allowRepeats: false,
  seed: 1,
};

/** Someone who told nothing but an id. */
export function person(id: string, told: Partial<PairingPerson> = {}): PairingPerson {
  return {
    id,
    industry: null,
    company: null,
    party: null,
    languages: [],
    wants: [],
    gives: [],
    seeks: [],
    occupation: null,
    sector: null,
    sells: false,
    deficit: 0,
    byes: 0,
    trios: 0,
    ...told,
  };
}

type Given = Partial<Omit<PairingInput, 'options'>> & { options?: Partial<PairingOptions> };

export function mixerOf(people: readonly PairingPerson[], { options, ...given }: Given = {}): PairingInput {
  return { people, met: [], metBefore: [], blocked: [], ...given, options: { ...plainOptions, ...options } };
}

/** How a real mixer looks: a third in one section, a few large companies, most speak one language. */
export function realisticCrowd(size: number, seed: number): PairingPerson[] {
  const random = seededRandom(seed);
  const some = <T>(items: readonly T[], least: number, most: number): T[] =>
    Array.from({ length: least + random(most - least + 1) }, () => pick(items));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[random(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const tags = Array.from({ length: 32 }, (_, tag) => `tag${tag}`);
  const industry = (): DivisionCode => {
    const draw = random(100);
    const section: SectionCode | null =
      draw < 30 ? 'J' : draw < 45 ? 'M' : draw < 55 ? 'C' : draw < 65 ? 'K' : null;
    return pick(section === null ? DIVISIONS : divisionsOf(section));
  };
  return Array.from({ length: size }, (_, at) =>
    person(`p${String(at).padStart(5, '0')}`, {
      industry: industry(),
      company: `company${Math.floor((0.4 * size * random(1000) * random(1000)) / 1_000_000)}`,
      languages:
        random(10) === 0 ? some(['en', 'zh', 'ko', 'pt', 'vi'], 1, 2) : ['ja', ...some(['en'], 0, 1)],
      wants: some(SECTIONS, 2, 5),
      gives: some(tags, 1, 3),
      seeks: some(tags, 1, 2),
      occupation: `occupation${random(9)}`,
      sector: pick(['company', 'company', 'company', 'academia', 'government', 'npo']),
      sells: random(12) === 0,
    }),
  );
}

/** So many different pairs, drawn. */
export function drawnPairs(
  people: readonly PairingPerson[],
  count: number,
  seed: number,
): [string, string][] {
  const random = seededRandom(seed);
  const pairs = new Map<string, [string, string]>();
  for (let tries = 0; tries < 20 * count && pairs.size < count; tries++) {
    const one = people[random(people.length)]?.id ?? '';
    const other = people[random(people.length)]?.id ?? '';
    if (one < other) pairs.set(`${one} ${other}`, [one, other]);
  }
  return [...pairs.values()];
}

/** All pairs that share a room. */
export function pairsIn(rooms: readonly { people: readonly string[] }[]): [string, string][] {
  return rooms.flatMap(({ people }) =>
    people.flatMap((one, at) => people.slice(at + 1).map((other): [string, string] => [one, other])),
  );
}

export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  const left = [...items];
  return items.flatMap(() => left.splice(random(left.length), 1));
}
