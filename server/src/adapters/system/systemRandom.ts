import { randomFillSync, randomInt } from 'node:crypto';
import type { Chance } from '../../mixer/ambient.ts';
import type { Random } from '../../ports/random.ts';

const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

const ID_BYTES = 16;
/** Drawn ahead: a large round opens thousands of rooms in one turn. */
const drawn = Buffer.alloc(256 * ID_BYTES);
let used = drawn.length;

function id(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += ID_BYTES;
  return drawn.toString('base64url', used - ID_BYTES, used);
}

export const systemRandom: Random = {
  id,
  code: () =>
    Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(''),
  seed: () => randomInt(2 ** 32),
};

export const systemChance: Chance = {
  id,
  below: (limit) => (limit <= 1 ? 0 : randomInt(limit)),
};
