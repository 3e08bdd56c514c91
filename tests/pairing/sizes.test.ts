import { describe, expect, it } from 'vitest';
import { seat } from '../../server/src/pairing/seat.ts';
import { defaultWeights } from '../../server/src/pairing/weights.ts';
import { drawnPairs, mixerOf, person, realisticCrowd } from './crowds.ts';

describe('from nobody to many', () => {
  it('[B20] nobody, one, two and three', () => {
    const people = ['a', 'b', 'c'].map((id) => person(id));
    const seated = (count: number, odd: 'trio' | 'bye') => {
      const { rooms, unseated } = seat(mixerOf(people.slice(0, count), { options: { odd } }));
      return [rooms.map((room) => room.people.length), unseated.length];
    };
    expect(seat(mixerOf([]))).toEqual({
      rooms: [],
      unseated: [],
      certificate: { value: 0, bound: 0, gap: 0, stage: 'exact' },
    });
    expect(seated(1, 'trio')).toEqual([[], 1]);
    expect(seated(2, 'bye')).toEqual([[2], 0]);
    expect(seated(3, 'trio')).toEqual([[3], 0]);
    expect(seated(3, 'bye')).toEqual([[2], 1]);
  });

  it('[B20] pairs that name someone who is not here, or one person twice, are ignored', () => {
    const strange: [string, string][] = [
      ['a', 'gone'],
      ['a', 'a'],
    ];
    const input = mixerOf([person('a'), person('b')], { met: strange, metBefore: strange, blocked: strange });
    expect(seat(input).rooms).toHaveLength(1);
  });

  it('[B20] the same person ready twice is a broken invariant', () => {
    expect(() => seat(mixerOf([person('a'), person('a')]))).toThrow('twice');
  });

  it('[B13] everyone of one section is still seated and proven', () => {
    const people = Array.from({ length: 100 }, (_, at) => person(`p${at}`, { industry: '62' }));
    const { rooms, certificate } = seat(mixerOf(people));
    expect(rooms).toHaveLength(50);
    expect(certificate).toEqual({ value: 0, bound: 0, gap: 0, stage: 'exact' });
  });

  it('[B13] hundreds of people are proven, a trio among them too', () => {
    for (const count of [100, 99, 301]) {
      const people = realisticCrowd(count, 3).map((one) => ({ ...one, languages: ['ja'] }));
      const { certificate, unseated } = seat(mixerOf(people, { metBefore: drawnPairs(people, 200, 1) }));
      expect(unseated).toEqual([]);
      expect(certificate).toMatchObject({ stage: 'exact', gap: 0 });
    }
  });

  it('[B21] the largest weights, deficits and turns of a hundred people still fit into exact numbers', () => {
    const people = realisticCrowd(100, 6).map((one, at) => ({
      ...one,
      deficit: 1000,
      byes: at % 9,
      trios: at % 5,
    }));
    const terms = Object.keys(defaultWeights).map((term) => [term, 1000]);
    const input = mixerOf(people, {
      met: drawnPairs(people, 500, 1),
      metBefore: drawnPairs(people, 500, 2),
      options: { allowRepeats: true, weights: Object.fromEntries(terms) },
    });
    expect(seat(input).certificate.stage).toBe('exact');
  });

  it('[B14] above a hundred, nobody waits when one section holds most and all name the same few', () => {
    const people = realisticCrowd(140, 9).map((one, at) => ({
      ...one,
      languages: ['ja'],
      industry: at % 10 < 6 ? '62' : one.industry,
    }));
    expect(seat(mixerOf(people)).unseated).toEqual([]);
  });
});
