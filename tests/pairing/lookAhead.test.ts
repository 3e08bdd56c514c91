import { describe, expect, it } from 'vitest';
import { freshRoundsLeft } from '../../server/src/pairing/lookahead/freshRoundsLeft.ts';
import { seat } from '../../server/src/pairing/seat.ts';
import { mixerOf, pairsIn, person, realisticCrowd } from './crowds.ts';

const oneLanguage = (count: number, seed: number) =>
  realisticCrowd(count, seed).map((one) => ({ ...one, languages: ['ja'] }));

/** How many rounds everyone can be seated in (but the one of an odd number), each with its best seating. */
function fullRounds(count: number, seed: number, isAnnounced: boolean): number {
  const people = oneLanguage(count, seed);
  const rounds = count - 1 + (count % 2);
  const met: [string, string][] = [];
  const byes = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const ready = people.map((one) => ({ ...one, byes: byes.get(one.id) ?? 0 }));
    const roundsAfter = isAnnounced ? rounds - round - 1 : 0;
    const { rooms, unseated } = seat(mixerOf(ready, { met: [...met], options: { odd: 'bye', roundsAfter } }));
    if (rooms.length < Math.floor(count / 2)) return round;
    met.push(...pairsIn(rooms));
    for (const { id } of unseated) byes.set(id, (byes.get(id) ?? 0) + 1);
  }
  return rounds;
}

describe('looking ahead', () => {
  it.each([4, 5, 6, 7, 8, 10, 12])(
    '[B23] %i people meet everyone when as many rounds are announced',
    (count) => {
      for (let seed = 0; seed < 25; seed++)
        expect(fullRounds(count, seed, true), `seed ${seed}`).toBe(count - 1 + (count % 2));
    },
  );

  it('[B23] without looking ahead six people get stuck', () => {
    const stuck = Array.from({ length: 25 }, (_, seed) => fullRounds(6, seed, false)).filter(
      (rounds) => rounds < 5,
    );
    expect(stuck.length).toBeGreaterThan(2);
  });

  it('[B24] counts the rounds that are left, exactly for small numbers', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => person(id));
    const left = (met: [string, string][]) => freshRoundsLeft(mixerOf(people, { met }));
    expect(left([])).toEqual({ atLeast: 5, atMost: 5 });
    const threeRounds: [string, string][] = ['ad', 'be', 'cf', 'ae', 'bf', 'cd', 'af', 'bd', 'ce'].map(
      (two) => [two.charAt(0), two.charAt(1)],
    );
    expect(left(threeRounds)).toEqual({ atLeast: 0, atMost: 0 });
    expect(freshRoundsLeft(mixerOf(people.slice(0, 5)))).toEqual({ atLeast: 5, atMost: 5 });
    expect(freshRoundsLeft(mixerOf(people.slice(0, 1)))).toEqual({ atLeast: 0, atMost: 0 });
  });

  it('[B24] holds in large crowds, and says nothing of blocks', () => {
    const people = oneLanguage(40, 1);
    const met: [string, string][] = [];
    let { atLeast } = freshRoundsLeft(mixerOf(people));
    expect(atLeast).toBe(20);
    for (; atLeast > 0; atLeast--) {
      const { rooms, unseated } = seat(mixerOf(people, { met: [...met] }));
      expect(unseated).toEqual([]);
      met.push(...pairsIn(rooms));
      expect(freshRoundsLeft(mixerOf(people, { met })).atLeast).toBeGreaterThanOrEqual(atLeast - 1);
    }
    const blocked = people.slice(1).map((one): [string, string] => [people[0]?.id ?? '', one.id]);
    expect(freshRoundsLeft(mixerOf(people, { met, blocked }))).toEqual(
      freshRoundsLeft(mixerOf(people, { met })),
    );
  });
});
