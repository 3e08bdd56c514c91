import { randomBytes, randomInt } from 'node:crypto';
import type { Chance } from '../../mixer/ambient.ts';
import type { Random } from '../../ports/random.ts';

const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

export const systemRandom: Random = {
  id: () => randomBytes(16).toString('base64url'),
  code: () =>
    Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(''),
  seed: () => randomInt(2 ** 32),
};

export const systemChance: Chance = {
  id: systemRandom.id,
  below: (limit) => (limit <= 1 ? 0 : randomInt(limit)),
};
