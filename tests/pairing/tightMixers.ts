import { seededRandom } from '../../server/src/pairing/seededRandom.ts';
import type { PairingInput, PairingPerson } from '../../server/src/pairing/types.ts';
import { drawnPairs, mixerOf, person } from './crowds.ts';

const MODES = ['diverse', 'same-role', 'surprise'] as const;
const INDUSTRIES = [null, '01', '02', '62', '63', '10', '11'];

/** A small mixer where every rule bites and ties abound; each seed gives another kind of trouble. */
export function tightMixer(seed: number, least: number, most: number): PairingInput {
  const random = seededRandom(seed);
  const size = least + random(most - least + 1);
  const trouble = random(4);
  const people = Array.from({ length: size }, (_, at) => tightPerson(`p${at}`, trouble, random));
  const pairs = (size * (size - 1)) / 2;
  const some = (share: number, salt: number) =>
    drawnPairs(people, random(Math.ceil(pairs * share) + 1), seed + salt);
  return mixerOf(people, {
    met: some([0.2, 0.5, 0.7, 1][trouble] ?? 0, 1),
    metBefore: some(0.6, 2),
    blocked: some(trouble === 1 ? 0.1 : 0.3, 3),
    options: {
      odd: random(2) === 0 ? 'bye' : 'trio',
      mode: MODES[random(MODES.length)] ?? 'diverse',
      allowRepeats: random(3) === 0,
      seed,
    },
  });
}

function tightPerson(id: string, trouble: number, random: (below: number) => number): PairingPerson {
  const some = (codes: string[]) => codes.filter(() => random(2) === 0);
  const one = <T>(...values: T[]): T | null => values[random(values.length)] ?? null;
  const islands = [one('ja', 'en', 'fr') ?? 'ja'];
  return person(id, {
    industry: one(...INDUSTRIES),
    company: one(null, 'a', 'b'),
    party: one(null, null, 'x'),
    languages: [[], islands, some(['ja', 'en', 'fr']), []][trouble] ?? [],
    wants: some(['A', 'J', 'C']),
    gives: some(['s', 't']),
    seeks: some(['s', 't']),
    occupation: one(null, 'e', 'f'),
    sector: one(null, 'u', 'v'),
    sells: random(4) === 0,
    deficit: random(3) === 0 ? random(1001) : 0,
    byes: random(3),
    trios: random(4),
  });
}
