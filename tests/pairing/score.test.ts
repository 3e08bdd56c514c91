import { describe, expect, it } from 'vitest';
import { encodeCrowd } from '../../server/src/pairing/crowd.ts';
import { makeScore } from '../../server/src/pairing/score.ts';
import { seat } from '../../server/src/pairing/seat.ts';
import type { PairingMode, PairingPerson } from '../../server/src/pairing/types.ts';
import { defaultWeights, type PairingWeights } from '../../server/src/pairing/weights.ts';
import { scoreOf } from './bruteForce.ts';
import { mixerOf, person } from './crowds.ts';
import { tightMixer } from './tightMixers.ts';

const nothing: PairingWeights = {
  section: 0,
  division: 0,
  give: 0,
  wanted: 0,
  occupation: 0,
  sector: 0,
  sameRole: 0,
  sells: 0,
};

type Told = Partial<PairingPerson>;

function score(
  one: Told,
  other: Told,
  mode: PairingMode = 'diverse',
  weights: Partial<PairingWeights> = {},
): number {
  const crowd = encodeCrowd([person('a', one), person('b', other)], 1);
  return makeScore(crowd, mode, weights).of(0, 1);
}

const { section, division, give, wanted, occupation, sector, sameRole, sells } = defaultWeights;

describe('score', () => {
  it('[B7] another section counts most, another division half, the same one nothing', () => {
    expect(score({ industry: '62' }, { industry: '01' })).toBe(section);
    expect(score({ industry: '62' }, { industry: '63' })).toBe(division);
    expect(score({ industry: '62' }, { industry: '62' })).toBe(0);
    expect(score({ industry: '62' }, { industry: null })).toBe(0);
  });

  it('[B7] give and look-for, and wanted sections, count in both directions', () => {
    expect(score({ gives: ['t'] }, { seeks: ['t'] })).toBe(give);
    expect(score({ gives: ['t'], seeks: ['u'] }, { seeks: ['t'], gives: ['u'] })).toBe(2 * give);
    const wish = score({ industry: '01', wants: ['J'] }, { industry: '62', wants: ['A'] });
    expect(wish).toBe(section + 2 * wanted);
  });

  it('[B7] what was not told neither helps nor harms', () => {
    expect(score({ occupation: 'e', sector: 's' }, { occupation: 'f', sector: 't' })).toBe(
      occupation + sector,
    );
    expect(score({ occupation: 'e', sector: 's' }, {})).toBe(0);
  });

  it('[B7] unasked selling lowers it once, selling that is looked for does not', () => {
    const base: Told = { industry: '62', gives: ['t'] };
    expect(score({ ...base, sells: true }, { industry: '01' })).toBe(section - sells);
    expect(score({ ...base, sells: true }, { industry: '01', sells: true })).toBe(section - sells);
    expect(score({ ...base, sells: true }, { industry: '01', seeks: ['t'] })).toBe(section + give);
    expect(score({ sells: true }, {})).toBe(0);
  });

  it('[B8] same-role favours the same occupation in another industry, surprise ignores wishes', () => {
    const one: Told = { industry: '62', occupation: 'e', gives: ['t'], wants: ['A'] };
    const same: Told = { industry: '01', occupation: 'e', seeks: ['t'] };
    expect(score(one, same, 'same-role')).toBe(section + sameRole + give + wanted);
    expect(score(one, { ...same, occupation: 'f' }, 'same-role')).toBe(section + give + wanted);
    expect(score(one, { ...same, industry: '62' }, 'same-role')).toBe(give);
    expect(score(one, same, 'surprise')).toBe(section);
    expect(score(one, same, 'reunion')).toBe(score(one, same, 'diverse'));
  });

  it('[B9] with only the section weighed, the value counts the pairs of different sections', () => {
    const people = Array.from({ length: 20 }, (_, at) =>
      person(`p${at}`, { industry: at < 13 ? '62' : '01', gives: ['t'], seeks: ['t'] }),
    );
    const { certificate } = seat(mixerOf(people, { options: { weights: { ...nothing, section: 1 } } }));
    expect(certificate).toEqual({ value: 7, bound: 7, gap: 0, stage: 'exact' });
  });

  it('[B9] weights are whole numbers from 0 to 1000', () => {
    for (const weight of [-1, 0.5, 1001, Number.NaN])
      expect(() => score({}, {}, 'diverse', { give: weight })).toThrow(RangeError);
  });

  it('[B10] is multiplied by one and both deficits', () => {
    expect(score({ industry: '62', deficit: 500 }, { industry: '01', deficit: 250 })).toBe(section * 1.75);
  });

  it('[B7] is the same from both sides, as plain counting gives it, and never above its bound', () => {
    for (let seed = 0; seed < 60; seed++) {
      const input = tightMixer(seed, 2, 8);
      const crowd = encodeCrowd(input.people, seed);
      const made = makeScore(crowd, input.options.mode);
      crowd.people.forEach((one, i) => {
        crowd.people.forEach((other, j) => {
          if (i === j) return;
          expect(made.of(i, j)).toBe(scoreOf(input, one, other));
          expect(made.of(j, i)).toBe(made.of(i, j));
          expect(made.of(i, j)).toBeLessThanOrEqual(made.max);
        });
      });
    }
  });
});
