import { expect, it } from 'vitest';
import { encodeCrowd } from '../../server/src/pairing/crowd.ts';
import { makeEdges } from '../../server/src/pairing/edges.ts';
import { MOST_PENALTY } from '../../server/src/pairing/pairs/pairTiers.ts';
import { seatPairs } from '../../server/src/pairing/pairs/seatPairs.ts';
import { seat } from '../../server/src/pairing/seat.ts';
import type { Stage } from '../../server/src/pairing/types.ts';
import { alikeCrowd } from '../bench/pairing/alikeCrowd.ts';
import { mixerOf, pairsIn, person, realisticCrowd } from './crowds.ts';

it('[B36] thousands who are nearly alike are seated and proven, round after round, trios among them', () => {
  for (const [count, odd] of [
    [5_000, 'bye'],
    [2_001, 'trio'],
  ] as const) {
    const people = alikeCrowd(count);
    const met: [string, string][] = [];
    for (let seed = 0; seed < 3; seed++) {
      const { rooms, unseated, certificate } = seat(
        mixerOf(people, { met: [...met], options: { odd, seed } }),
      );
      expect(unseated).toEqual([]);
      expect(certificate).toMatchObject({ stage: 'exact', gap: 0 });
      const pairs = pairsIn(rooms);
      const before = new Set(met.map((pair) => pair.toSorted().join()));
      expect(pairs.filter((pair) => before.has(pair.toSorted().join()))).toEqual([]);
      met.push(...pairs);
    }
  }
});

it('[B36] who tells another language, or met all who speak it, waits; the others are proven', () => {
  const people = [
    ...alikeCrowd(200),
    ...['a', 'b', 'c'].map((id) => person(id, { languages: ['vi'] })),
    person('alone', { languages: ['ko'] }),
  ].map((one) => (one.languages.length > 0 ? one : { ...one, languages: ['ja'] }));
  const met: [string, string][] = [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ];
  const { unseated, certificate } = seat(mixerOf(people, { met, options: { odd: 'bye' } }));
  expect(unseated.map(({ id }) => id)).toEqual(['a', 'alone', 'b', 'c']);
  expect(certificate).toMatchObject({ stage: 'exact', gap: 0 });
});

it('[B35] a proof of too many steps is given up: the answer is the seating before it, and the same when asked for', () => {
  const input = mixerOf(realisticCrowd(150, 4), { options: { odd: 'bye' } });
  const edges = makeEdges(encodeCrowd(input.people, 1), input);
  const solve = (mostLooks: number, isLast: (stage: Stage) => boolean) =>
    seatPairs(edges, input.options, isLast, { mostPenalty: MOST_PENALTY, mostLooks });
  const givenUp = solve(10, () => false);
  expect(givenUp.stage).toBe('improved');
  expect(givenUp).toEqual(solve(1e9, (stage) => stage === 'improved'));
  expect(solve(1e9, () => false)).toMatchObject({ stage: 'exact', slack: 0 });
});
