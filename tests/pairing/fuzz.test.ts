import { describe, expect, it } from 'vitest';
import { seat } from '../../server/src/pairing/seat.ts';
import type { PairingPerson } from '../../server/src/pairing/types.ts';
import { drawnPairs, mixerOf, pairsIn, person, realisticCrowd } from './crowds.ts';
import { checkSeating, playFuzzed } from './fuzzedMixers.ts';

const japanese = (people: PairingPerson[]) => people.map((one) => ({ ...one, languages: ['ja'] }));

describe('whatever people come with', () => {
  it('[B22] two thousand rounds of small mixers keep every hard rule and seat everyone who can be', () => {
    let rounds = 0;
    for (let seed = 40_000; seed < 40_500; seed++) rounds += playFuzzed(seed, 12);
    expect(rounds).toBe(2000);
  });

  it('[B22] so do larger ones', () => {
    for (let seed = 50_000; seed < 50_025; seed++) playFuzzed(seed, 60);
    for (let seed = 50_100; seed < 50_104; seed++) playFuzzed(seed, 200);
  });

  it.each([
    [
      '60 % of one section',
      (one: PairingPerson, at: number) => ({ ...one, industry: at % 10 < 6 ? '62' : one.industry }),
    ],
    ['one section only', (one: PairingPerson) => ({ ...one, industry: '62' })],
    ['everyone alike', (one: PairingPerson) => person(one.id)],
    [
      'all offering one thing that all seek',
      (one: PairingPerson) => ({ ...one, gives: ['x'], seeks: ['x'] }),
    ],
    [
      'a popular few',
      (one: PairingPerson, at: number) => ({
        ...one,
        gives: at < 8 ? one.gives : [],
        seeks: ['tag1', 'tag2', 'tag3'],
      }),
    ],
  ])('[B22] nobody waits: %s', (_, change) => {
    for (const count of [100, 300]) {
      const people = japanese(realisticCrowd(count, count)).map((one, at) => ({
        ...change(one, at),
        languages: ['ja'],
      }));
      const met: [string, string][] = [];
      for (let round = 0; round < 3; round++) {
        const input = mixerOf(people, { met: [...met] });
        const seating = seat(input);
        expect(seating.unseated).toEqual([]);
        expect(seating.certificate.stage).toBe('exact');
        checkSeating(input, seating);
        met.push(...pairsIn(seating.rooms));
      }
    }
  });

  it('[B22] two companies only: nobody of one company sits together while the other has someone', () => {
    const people = japanese(realisticCrowd(120, 3)).map((one, at) => ({
      ...one,
      company: at < 70 ? 'a' : 'b',
    }));
    const { rooms, unseated, certificate } = seat(mixerOf(people));
    const company = new Map(people.map(({ id, company }) => [id, company]));
    const same = rooms.filter(
      ({ people: [one = '', other = ''] }) => company.get(one) === company.get(other),
    );
    expect([unseated.length, same.length, certificate.stage]).toEqual([0, 10, 'exact']);
  });

  it('[B22] islands of languages leave one of each odd island out, and the next round another', () => {
    const island = (code: string, count: number) =>
      realisticCrowd(count, count).map((one) => ({ ...one, id: `${code}${one.id}`, languages: [code] }));
    const people = [...island('ja', 151), ...island('en', 51), ...island('vi', 4), ...island('ko', 1)];
    const input = mixerOf(people, { options: { odd: 'bye' } });
    const seating = seat(input);
    expect(seating.unseated.map(({ id, reason }) => `${id.slice(0, 2)} ${reason}`)).toEqual([
      'en no_fresh_partner',
      'ja no_fresh_partner',
      'ko no_common_language',
    ]);
    const waited = new Set(seating.unseated.map(({ id }) => id));
    const next = seat(
      mixerOf(
        people.map((one) => ({ ...one, byes: waited.has(one.id) ? 1 : 0 })),
        { options: { odd: 'bye' } },
      ),
    );
    expect(next.unseated.filter(({ id }) => waited.has(id)).map(({ id }) => id.slice(0, 2))).toEqual(['ko']);
  });

  it('[B22] 93 % blocked, and all met but one pair', () => {
    for (const count of [40, 130]) {
      const people = japanese(realisticCrowd(count, count));
      const input = mixerOf(people, {
        blocked: drawnPairs(people, Math.floor(0.93 * ((count * (count - 1)) / 2)), 1),
      });
      checkSeating(input, seat(input));
    }
    const people = japanese(realisticCrowd(30, 1));
    const everyPair = people.flatMap((one, at) =>
      people.slice(at + 1).map((other): [string, string] => [one.id, other.id]),
    );
    const { rooms, unseated } = seat(mixerOf(people, { met: everyPair.filter((_, at) => at !== 77) }));
    expect([rooms.map((room) => room.people), unseated.length]).toEqual([
      [[...(everyPair[77] ?? [])].sort()],
      28,
    ]);
  });

  it('[B25] stopped at any stage it keeps the rules and repeats itself', () => {
    for (const count of [40, 151, 400]) {
      const people = realisticCrowd(count, count);
      const input = mixerOf(people, {
        met: drawnPairs(people, count, 1),
        blocked: drawnPairs(people, count, 2),
      });
      const best = seat(input);
      for (let stages = 0; stages < 2; stages++) {
        let asked = 0;
        const cut = seat(input, () => asked++ >= stages);
        expect(cut.certificate.stage).toBe(['greedy', 'improved'][stages]);
        checkSeating(input, cut);
        expect(cut.unseated).toHaveLength(best.unseated.length);
        expect(cut.certificate.bound).toBeGreaterThanOrEqual(best.certificate.value);
        expect(cut.certificate.value).toBeGreaterThan((stages === 0 ? 0.9 : 0.97) * best.certificate.value);
        const again = { ...input, options: { ...input.options, upTo: cut.certificate.stage } };
        expect(JSON.stringify(seat(again))).toBe(JSON.stringify(cut));
      }
    }
  });
});
