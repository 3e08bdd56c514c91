import { describe, expect, it } from 'vitest';
import { seat } from '../../server/src/pairing/seat.ts';
import type { PairingInput, Seating } from '../../server/src/pairing/types.ts';
import { bestOfAll, type Verdict, verdictOf } from './bruteForce.ts';
import { mixerOf, person } from './crowds.ts';
import { tightMixer } from './tightMixers.ts';

function verdict(input: PairingInput, { rooms }: Pick<Seating, 'rooms'>): Verdict {
  return verdictOf(
    input,
    rooms.map((room) => input.people.filter(({ id }) => room.people.includes(id))),
  );
}

function trios({ rooms }: Seating): number {
  return rooms.filter(({ people }) => people.length === 3).length;
}

const rooms = (seating: Seating) => seating.rooms.map(({ people }) => people.join(' '));

describe('the order of the rules', () => {
  it('[B4] [B5] [B6] [B7] no other seating keeps them better', () => {
    for (let seed = 0; seed < 300; seed++) {
      const input = tightMixer(seed, 0, seed % 25 === 0 ? 10 : 8);
      const seating = seat(input);
      const allowed = input.options.odd === 'bye' ? 0 : Math.max(1, trios(seating));
      expect(verdict(input, seating), `seed ${seed}`).toEqual(bestOfAll(input, allowed).verdict);
      expect(seating.certificate).toMatchObject({ stage: 'exact', gap: 0, bound: seating.certificate.value });
    }
  });

  it('[B4] nobody waits where one more trio has a seat for them', () => {
    for (let seed = 1000; seed < 1100; seed++) {
      const input = tightMixer(seed, 4, 9);
      const trio: PairingInput = { ...input, options: { ...input.options, odd: 'trio' } };
      const seated = bestOfAll(trio, 3).rooms.flat().length;
      expect(trio.people.length - seat(trio).unseated.length, `seed ${seed}`).toBe(seated);
    }
  });

  it('[B3] repeats only when allowed, and the oldest meeting first', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => person(id));
    const met: [string, string][] = [
      ['a', 'b'],
      ['c', 'd'],
      ['a', 'c'],
      ['b', 'd'],
      ['a', 'd'],
      ['b', 'c'],
    ];
    expect(seat(mixerOf(people, { met })).rooms).toEqual([]);
    for (const options of [{ allowRepeats: true }, { mode: 'reunion' } as const])
      expect(rooms(seat(mixerOf(people, { met, options })))).toEqual(['a b', 'c d']);
    expect(rooms(seat(mixerOf(people, { met: met.slice(2), options: { allowRepeats: true } })))).toEqual([
      'a b',
      'c d',
    ]);
  });

  it('[B5] the same company or party sit together rather than one being left out', () => {
    const people = [
      person('a', { company: 'acme' }),
      person('b', { company: 'acme' }),
      person('c', { party: 'tour' }),
      person('d', { party: 'tour' }),
    ];
    expect(rooms(seat(mixerOf(people, { met: [['a', 'c']] })))).toEqual(['a d', 'b c']);
    const met: [string, string][] = [
      ['a', 'c'],
      ['a', 'd'],
    ];
    expect(rooms(seat(mixerOf(people, { met })))).toEqual(['a b', 'c d']);
  });

  it('[B6] those who met in an earlier mixer sit together before anyone of one company', () => {
    const people = [
      person('a', { company: 'acme' }),
      person('b', { company: 'acme' }),
      person('c'),
      person('d'),
    ];
    const metBefore: [string, string][] = [
      ['a', 'c'],
      ['b', 'd'],
      ['a', 'd'],
      ['b', 'c'],
    ];
    expect(rooms(seat(mixerOf(people, { metBefore })))).not.toContain('a b');
    expect(rooms(seat(mixerOf(people, { metBefore: metBefore.slice(0, 2) })))).toEqual(['a d', 'b c']);
    expect(seat(mixerOf(people.slice(0, 1), {})).unseated).toHaveLength(1);
    const onlyEarlier = mixerOf([person('x'), person('y')], { metBefore: [['x', 'y']] });
    expect(rooms(seat(onlyEarlier))).toEqual(['x y']);
  });
});
