import { describe, expect, it } from 'vitest';
import { reasons } from '../../server/src/pairing/reasons.ts';
import { seat } from '../../server/src/pairing/seat.ts';
import { mixerOf, person, realisticCrowd, shuffled } from './crowds.ts';

const potter = person('potter', {
  industry: '23',
  gives: ['making'],
  seeks: ['shop', 'english'],
  wants: ['J'],
  sector: 'company',
  languages: ['ja', 'en'],
});
const coder = person('coder', {
  industry: '62',
  gives: ['shop'],
  seeks: ['making', 'english'],
  wants: ['C'],
  sector: 'company',
  languages: ['en', 'ja'],
});

describe('why you two', () => {
  it('[B18] tells the difference, the give and take, and one thing in common', () => {
    expect(reasons([potter, coder])).toEqual([
      { kind: 'industry', between: ['coder', 'potter'], level: 'section' },
      { kind: 'give', giver: 'coder', taker: 'potter', tag: 'shop' },
      { kind: 'give', giver: 'potter', taker: 'coder', tag: 'making' },
      { kind: 'common', what: 'tag', value: 'english' },
    ]);
  });

  it('[B18] a wish that is met takes a free place', () => {
    expect(
      reasons([
        { ...potter, gives: [] },
        { ...coder, wants: [] },
      ]),
    ).toEqual([
      { kind: 'industry', between: ['coder', 'potter'], level: 'section' },
      { kind: 'give', giver: 'coder', taker: 'potter', tag: 'shop' },
      { kind: 'wanted', by: 'potter', section: 'J' },
      { kind: 'common', what: 'tag', value: 'english' },
    ]);
  });

  it('[B18] two of one section differ in their divisions; who told nothing has no reasons', () => {
    expect(reasons([person('a', { industry: '62' }), person('b', { industry: '63' })])).toEqual([
      { kind: 'industry', between: ['a', 'b'], level: 'division' },
    ]);
    expect(reasons([person('a', { industry: '62' }), person('b')])).toEqual([]);
  });

  it('[B18] are at most four, and the same for any order of the people', () => {
    const people = realisticCrowd(40, 2);
    for (let size = 2; size <= 6; size++)
      for (let start = 0; start + size <= people.length; start += size) {
        const room = people.slice(start, start + size);
        const told = reasons(room);
        expect(told.length).toBeLessThanOrEqual(4);
        expect(reasons(shuffled(room, start))).toEqual(told);
      }
  });

  it('[B18] a room gets its reasons with its people', () => {
    const [room] = seat(mixerOf([potter, coder])).rooms;
    expect(room).toEqual({ people: ['coder', 'potter'], reasons: reasons([potter, coder]) });
  });
});
