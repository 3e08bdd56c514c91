import { describe, expect, it } from 'vitest';
import { seat } from '../../server/src/pairing/seat.ts';
import type { PairingInput, Seating } from '../../server/src/pairing/types.ts';
import { mayShare } from './bruteForce.ts';
import { drawnPairs, mixerOf, pairsIn, person, realisticCrowd } from './crowds.ts';
import { tightMixer } from './tightMixers.ts';

function expectHardRules(input: PairingInput, seating: Seating): void {
  const byId = new Map(input.people.map((one) => [one.id, one]));
  const roomOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  for (const { people } of seating.rooms) {
    expect(people.length).toBeGreaterThan(1);
    expect(mayShare(input, roomOf(people)), people.join()).toBe(true);
  }
  const everyone = [
    ...seating.rooms.flatMap(({ people }) => people),
    ...seating.unseated.map(({ id }) => id),
  ];
  expect(everyone.sort()).toEqual(input.people.map(({ id }) => id).sort());
}

describe('hard rules', () => {
  it('[B1] [B2] [B3] hold in small mixers of any room size', () => {
    for (let seed = 2000; seed < 2400; seed++) {
      const input = tightMixer(seed, 0, 14);
      const size = ([2, 3, 4, 5, 6] as const)[seed % 5] ?? 2;
      const sized = { ...input, options: { ...input.options, size } };
      expectHardRules(sized, seat(sized));
    }
  });

  it('[B1] [B2] [B3] hold round after round, large and small, while the pairs are used up', () => {
    for (const [count, rounds, size] of [
      [9, 9, 2],
      [40, 6, 2],
      [101, 3, 2],
      [180, 3, 2],
      [150, 2, 4],
    ] as const) {
      const people = realisticCrowd(count, count);
      const met: [string, string][] = [];
      for (let round = 0; round < rounds; round++) {
        const input = mixerOf(people, {
          met: [...met],
          blocked: drawnPairs(people, count, 3),
          options: { size },
        });
        const seating = seat(input);
        expectHardRules(input, seating);
        met.push(...pairsIn(seating.rooms));
      }
    }
  });

  it('[B1] a blocked pair stays apart even when both then wait', () => {
    const input = mixerOf([person('a'), person('b')], {
      blocked: [['b', 'a']],
      options: { allowRepeats: true },
    });
    expect(seat(input).rooms).toEqual([]);
  });

  it('[B2] who told no language can sit with anyone; three need one language in common', () => {
    const ja = person('ja', { languages: ['ja'] });
    const en = person('en', { languages: ['en'] });
    const both = person('both', { languages: ['ja', 'en'] });
    expect(seat(mixerOf([ja, en])).rooms).toEqual([]);
    expect(seat(mixerOf([ja, person('any')])).rooms).toHaveLength(1);
    const { rooms, unseated } = seat(mixerOf([ja, en, both]));
    expect(rooms.map(({ people }) => people.length)).toEqual([2]);
    expect(unseated).toHaveLength(1);
  });
});
