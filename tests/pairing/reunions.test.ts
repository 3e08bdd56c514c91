import { describe, expect, it } from 'vitest';
import { seat } from '../../server/src/pairing/seat.ts';
import type { PairingInput } from '../../server/src/pairing/types.ts';
import { drawnPairs, mixerOf, person, realisticCrowd } from './crowds.ts';

const named = (...ids: string[]) => ids.map((id) => person(id));
const reunion = (input: PairingInput) => seat({ ...input, options: { ...input.options, mode: 'reunion' } });
const pairsOf = (input: PairingInput) =>
  reunion(input)
    .rooms.filter(({ again }) => again)
    .map(({ people }) => people.join(' '));

describe('a round of reunions', () => {
  it('[Y5] as many as possible of those who wish it meet again, also where a hasty choice would keep others apart', () => {
    const met = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ] as const;
    for (let seed = 0; seed < 40; seed++)
      expect(pairsOf(mixerOf(named('a', 'b', 'c', 'd'), { met, wished: met, options: { seed } }))).toEqual([
        'a b',
        'c d',
      ]);
  });

  it('[Y5] everybody else sits as ever, and nobody meets twice without the wish', () => {
    const met = [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ] as const;
    const { rooms, unseated } = reunion(
      mixerOf(named('a', 'b', 'c', 'd', 'e', 'f'), { met, wished: [['a', 'b']] }),
    );
    expect(unseated).toEqual([]);
    expect(rooms.find(({ people }) => people.includes('a'))?.people).toEqual(['a', 'b']);
    for (const two of [
      ['c', 'd'],
      ['e', 'f'],
    ])
      expect(rooms.map(({ people }) => people)).not.toContainEqual(two);
  });

  it('[Y5] nobody wishes: the same as ever', () => {
    const people = realisticCrowd(41, 3);
    const { rooms, unseated, certificate } = seat(mixerOf(people));
    expect(reunion(mixerOf(people, { wished: [] }))).toEqual({ rooms, unseated, certificate });
  });

  it('[Y5] the certificate counts both, and a crowd is seated whole', () => {
    const people = realisticCrowd(80, 5);
    const wished = drawnPairs(people, 30, 7);
    const seating = reunion(mixerOf(people, { met: wished, wished }));
    const { value, bound } = seating.certificate;
    expect(value).toBeLessThanOrEqual(bound);
    expect(seating.rooms.filter(({ again }) => again).length).toBeGreaterThan(10);
    expect(seating.rooms.flatMap(({ people: room }) => room).length + seating.unseated.length).toBe(80);
    expect(reunion(mixerOf([...people].reverse(), { met: wished, wished }))).toEqual(seating);
  });

  it('[Y6] a block and a missing language bring nobody together', () => {
    const wished = [
      ['a', 'b'],
      ['c', 'd'],
    ] as const;
    const people = [
      ...named('a', 'b'),
      person('c', { languages: ['ja'] }),
      person('d', { languages: ['en'] }),
    ];
    expect(pairsOf(mixerOf(people, { wished, blocked: [['b', 'a']] }))).toEqual([]);
  });

  it('[Y5] who is left over is the odd one out like anybody', () =>
    expect(
      reunion(mixerOf(named('a', 'b', 'c'), { wished: [['a', 'b']], options: { odd: 'bye' } })).unseated,
    ).toEqual([{ id: 'c', reason: 'odd_one_out' }]));

  it('[Y5] a reunion that would leave others without a partner is given up, another stays', () => {
    const apart = [
      ['a', 'b'],
      ['c', 'd'],
    ] as const;
    const four = mixerOf(named('a', 'b', 'c', 'd'), { met: apart, wished: [['a', 'b']] });
    expect(reunion(four)).toMatchObject({ unseated: [], rooms: [{ people: ['a', expect.any(String)] }, {}] });
    expect(pairsOf(four)).toEqual([]);
    expect(pairsOf({ ...four, wished: apart })).toEqual(['a b', 'c d']);
  });
});
