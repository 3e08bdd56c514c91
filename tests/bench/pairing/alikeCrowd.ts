import type { PairingPerson } from '../../../server/src/pairing/types.ts';
import { person } from '../../pairing/crowds.ts';
import { DIVISIONS, oneOf, TAGS } from '../fewWords.ts';

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
