import type { PairingPerson } from '../../../server/src/pairing/types.ts';
import { person } from '../../pairing/crowds.ts';

const DIVISIONS = [
  '01',
  '10',
  '41',
  '45',
  '49',
  '56',
  '58',
  '62',
  '64',
  '69',
  '70',
  '84',
  '85',
  '86',
  '90',
  '96',
];
const TAGS = ['hiring', 'training', 'design', 'funding', 'logistics', 'events', 'legal', 'research'];
const oneOf = (list: readonly string[], nr: number) => list[nr % list.length] ?? '';

/** Sixteen kinds but for their companies of two or three, as guests are who told little. */
export const alikeCrowd = (count: number): PairingPerson[] =>
  Array.from({ length: count }, (_, nr) =>
    person(`person-${nr}`, {
      industry: oneOf(DIVISIONS, nr * 7),
      company: `company-${nr % Math.ceil(count * 0.4)}`,
      gives: [oneOf(TAGS, nr)],
      seeks: [oneOf(TAGS, nr * 3 + 1)],
    }),
  );
