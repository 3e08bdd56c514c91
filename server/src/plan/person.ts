import type { DivisionCode } from '@enishi/shared/industries';
import { SECTIONS } from '@enishi/shared/industries';
import { normalisedCompany } from '../pairing/normalisedCompany.ts';
import type { PairingPerson } from '../pairing/types.ts';
import { FileFault, type Position } from './FileFault.ts';
import type { Field, Told } from './fields.ts';
import { industryOf } from './industryOf.ts';

/** Someone of a list, as the pairing knows them, with what a list of tables prints. */
export type ListedPerson = {
  readonly pairing: PairingPerson;
  /** the name, or the id when none was told */
  readonly label: string;
  readonly blocked: readonly string[];
  /** an industry told in words, and what it was taken for */
  readonly understood: { readonly word: string; readonly division: DivisionCode } | null;
};

/** `told`: everything the file has of this person, empty texts left out. `at`: where the person begins. */
export function personOf(told: (field: Field) => readonly Told[], at: Position): ListedPerson {
  const one = (field: Field) => told(field)[0];
  const id = one('id');
  if (!id) throw new FileFault(at, 'expectedId');
  const industry = one('industry');
  const found = industry ? industryOf(industry.text) : null;
  if (industry && !found) throw new FileFault(industry, 'expectedIndustry', { found: industry.text });
  const texts = (field: Field) => told(field).map(({ text }) => text);
  return {
    label: one('name')?.text ?? id.text,
    blocked: texts('blocked'),
    understood: industry && found?.byWord ? { word: industry.text, division: found.division } : null,
    pairing: {
      id: id.text,
      industry: found?.division ?? null,
      company: normalisedCompany(one('company')?.text ?? ''),
      party: one('party')?.text ?? null,
      languages: told('languages').map(({ text }) => languageOf(text)),
      wants: told('wants').map(sectionOf),
      gives: texts('offers').map(folded),
      seeks: texts('needs').map(folded),
      occupation: one('occupation')?.text ?? null,
      sector: one('sector')?.text ?? null,
      sells: false,
      deficit: 0,
      byes: 0,
      trios: 0,
    },
  };
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const SPOKEN: Readonly<Record<string, string>> = {
  日本語: 'ja',
  japanese: 'ja',
  英語: 'en',
  english: 'en',
  中国語: 'zh',
  chinese: 'zh',
  韓国語: 'ko',
  korean: 'ko',
};

function languageOf(text: string): string {
  const written = folded(text);
  return SPOKEN[written] ?? written;
}

function sectionOf(told: Told): string {
  const letter = folded(told.text).toUpperCase();
  if (!SECTIONS.some((section) => section === letter))
    throw new FileFault(told, 'expectedSection', { found: told.text });
  return letter;
}
