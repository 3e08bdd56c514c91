import { describe, expect, it } from 'vitest';
import { seat } from '../../server/src/pairing/seat.ts';
import { drawnPairs, mixerOf, person, realisticCrowd, shuffled } from './crowds.ts';

describe('determinism', () => {
  it('[B15] the same people in any order get the same bytes', () => {
    for (const [count, size] of [
      [24, 2],
      [31, 2],
      [131, 2],
      [40, 4],
    ] as const) {
      const people = realisticCrowd(count, count);
      const given = {
        met: drawnPairs(people, count, 1),
        blocked: drawnPairs(people, 9, 2),
        options: { size },
      };
      const bytes = JSON.stringify(seat(mixerOf(people, given)));
      for (let seed = 0; seed < 4; seed++)
        expect(JSON.stringify(seat(mixerOf(shuffled(people, seed), given)))).toBe(bytes);
    }
  });

  it('[B15] among equals the seed decides, and the input is left as it was', () => {
    const people = Object.freeze(Array.from({ length: 12 }, (_, at) => Object.freeze(person(`p${at}`))));
    const seatings = new Set(
      Array.from({ length: 8 }, (_, seed) =>
        JSON.stringify(seat(mixerOf(people, { options: { seed } })).rooms),
      ),
    );
    expect(seatings.size).toBeGreaterThan(3);
  });
});
