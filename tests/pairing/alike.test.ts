import { expect, it } from 'vitest';
import { seat } from '../../server/src/pairing/seat.ts';
import type { PairingPerson } from '../../server/src/pairing/types.ts';
import { mixerOf, person } from './crowds.ts';

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

/** Thousands of a hundred kinds, as guests are who told little. */
const alike = (count: number): PairingPerson[] =>
  Array.from({ length: count }, (_, nr) =>
    person(`person-${nr}`, {
      industry: oneOf(DIVISIONS, nr * 7),
      company: `company-${nr % Math.ceil(count * 0.4)}`,
      gives: [oneOf(TAGS, nr)],
      seeks: [oneOf(TAGS, nr * 3 + 1)],
    }),
  );

it('[B35] thousands who are nearly alike are all seated, within one in a hundred of the best, and again the same', () => {
  const input = mixerOf(alike(5_000), { options: { odd: 'bye', seed: 7 } });
  const seating = seat(input);
  expect(seating.rooms).toHaveLength(2_500);
  expect(seating.certificate.stage).toBe('improved');
  expect(seating.certificate.gap).toBeLessThan(0.01);
  expect(seat({ ...input, options: { ...input.options, upTo: 'improved' } })).toEqual(seating);
});
