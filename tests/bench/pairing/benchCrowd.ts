import { DIVISIONS, divisionsOf, SECTIONS, type SectionCode } from '@enishi/shared/industries';
import { seededRandom } from '../../../server/src/pairing/seededRandom.ts';
import type { PairingPerson } from '../../../server/src/pairing/types.ts';
import { person } from '../../pairing/crowds.ts';

/**
 * A skewed crowd, the same for a seed: section J 30 %, M 15 %, C and K 10 % each, the others even; companies by Zipf's law,
 * 0.4 for each person; nine in ten speak the first of six languages; 2 to 5 wanted sections, 1 to 3 of 32 offers, 1 or 2
 * needs, nine occupations.
 */
export function benchCrowd(size: number, seed: number): PairingPerson[] {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[random(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const some = <T>(items: readonly T[], least: number, most: number): T[] =>
    Array.from({ length: least + random(most - least + 1) }, () => pick(items));
  const tags = Array.from({ length: 32 }, (_, tag) => `tag${tag}`);
  const company = zipf(Math.max(1, Math.floor(0.4 * size)), random);
  const industry = () => {
    const draw = random(100);
    const section: SectionCode | null =
      draw < 30 ? 'J' : draw < 45 ? 'M' : draw < 55 ? 'C' : draw < 65 ? 'K' : null;
    return pick(section === null ? DIVISIONS : divisionsOf(section));
  };
  return Array.from({ length: size }, (_, at) =>
    person(`p${String(at).padStart(5, '0')}`, {
      industry: industry(),
      company: `company${company()}`,
      languages: random(10) > 0 ? ['ja', ...some(['en'], 0, 1)] : some(['en', 'zh', 'ko', 'pt', 'vi'], 1, 2),
      wants: some(SECTIONS, 2, 5),
      gives: some(tags, 1, 3),
      seeks: some(tags, 1, 2),
      occupation: `occupation${random(9)}`,
    }),
  );
}

function zipf(count: number, random: (below: number) => number): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= count; rank++) {
    sum += 1 / rank;
    sums.push(sum);
  }
  return () => {
    const draw = (random(1_000_000) / 1_000_000) * sum;
    return sums.findIndex((upTo) => upTo > draw);
  };
}
