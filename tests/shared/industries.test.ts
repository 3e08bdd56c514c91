import { describe, expect, it } from 'vitest';
import enTexts from '../../shared/locales/en/industries.json' with { type: 'json' };
import enWords from '../../shared/locales/en/industryWords.json' with { type: 'json' };
import jaTexts from '../../shared/locales/ja/industries.json' with { type: 'json' };
import jaWords from '../../shared/locales/ja/industryWords.json' with { type: 'json' };
import { foldText } from '../../shared/src/foldText.ts';
import {
  DIVISIONS,
  divisionsOf,
  familyOf,
  INDUSTRY_FAMILIES,
  type IndustryTexts,
  type IndustryWords,
  isDivision,
  SECTIONS,
  sectionOf,
} from '../../shared/src/industries.ts';

// The compiler refuses a language that lacks a family, a section, a division or its words.
const languages: Record<'ja' | 'en', { texts: IndustryTexts; words: IndustryWords }> = {
  ja: { texts: jaTexts, words: jaWords },
  en: { texts: enTexts, words: enWords },
};

describe('the classification', () => {
  it('[I1] holds the 21 sections and 88 divisions of ISIC Rev. 4, each once', () => {
    expect(SECTIONS.join('')).toBe('ABCDEFGHIJKLMNOPQRSTU');
    const sizes = SECTIONS.map((section) => divisionsOf(section).length);
    expect(sizes).toEqual([3, 5, 24, 1, 4, 3, 3, 5, 2, 6, 3, 1, 7, 6, 1, 1, 3, 4, 3, 2, 1]);
    const gaps = new Set([4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89]);
    const all = Array.from({ length: 99 }, (_, at) => at + 1).filter((code) => !gaps.has(code));
    expect(DIVISIONS).toEqual(all.map((code) => String(code).padStart(2, '0')));
    expect(SECTIONS.flatMap(divisionsOf)).toEqual(DIVISIONS);
  });

  it('[I2] knows a division from anything else', () => {
    expect(DIVISIONS.every(isDivision)).toBe(true);
    for (const other of ['04', '1', '100', 'A', '', 'toString', 62, null, undefined])
      expect(isDivision(other)).toBe(false);
    expect(sectionOf('62')).toBe('J');
  });

  it('[I3] puts every section into one of eight families, and a division into that of its section', () => {
    const grouped = INDUSTRY_FAMILIES.map((family) =>
      SECTIONS.filter((section) => familyOf(section) === family).join(''),
    );
    expect(grouped).toEqual(['AI', 'C', 'BDEFL', 'GH', 'JR', 'KMN', 'OPU', 'QST']);
    for (const division of DIVISIONS) expect(familyOf(division)).toBe(familyOf(sectionOf(division)));
  });
});

describe.each(Object.entries(languages))('the texts in %s', (_language, { texts, words }) => {
  it('[I4] name every family, section and division, and nothing else', () => {
    expect(Object.keys(texts.families)).toEqual([...INDUSTRY_FAMILIES]);
    expect(Object.keys(texts.sections)).toEqual(SECTIONS);
    expect(Object.keys(texts.divisions).sort()).toEqual(DIVISIONS);
    expect(Object.keys(words).sort()).toEqual(DIVISIONS);
  });

  it('[I5] give each division a name and a short phrase of its own that fits into a sentence', () => {
    const called = DIVISIONS.map((division) => texts.divisions[division]);
    expect(new Set(called.map(({ name }) => name)).size).toBe(DIVISIONS.length);
    expect(new Set(called.map(({ short }) => short)).size).toBe(DIVISIONS.length);
    for (const { name, short } of called) {
      expect(name.trim()).toBe(name);
      expect(short).toMatch(/^\p{L}[\p{L}\p{M} ,ー-]*\p{L}$/u);
      expect(short.length).toBeLessThanOrEqual(42);
    }
  });

  it('[I6] list at least five plain words for each division, none twice', () => {
    for (const division of DIVISIONS) {
      const folded = words[division].map(foldText);
      expect(folded.length, division).toBeGreaterThanOrEqual(5);
      expect(folded, division).not.toContain('');
      expect(new Set(folded).size, division).toBe(folded.length);
    }
  });
});
