/**
 * ISIC Rev. 4 (United Nations, 2008): 21 sections and their 88 divisions.
 * The words are in `locales/<language>/industries.json` and `industryWords.json`.
 */
const MEMBERS = {
  A: '01 02 03',
  B: '05 06 07 08 09',
  C: '10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33',
  D: '35',
  E: '36 37 38 39',
  F: '41 42 43',
  G: '45 46 47',
  H: '49 50 51 52 53',
  I: '55 56',
  J: '58 59 60 61 62 63',
  K: '64 65 66',
  L: '68',
  M: '69 70 71 72 73 74 75',
  N: '77 78 79 80 81 82',
  O: '84',
  P: '85',
  Q: '86 87 88',
  R: '90 91 92 93',
  S: '94 95 96',
  T: '97 98',
  U: '99',
} as const;

type Split<Codes extends string> = Codes extends `${infer First} ${infer Rest}` ? First | Split<Rest> : Codes;
export type SectionCode = keyof typeof MEMBERS;
export type DivisionCode = Split<(typeof MEMBERS)[SectionCode]>;

/** Eight families share one hue and one icon each; in the order in which they are shown. */
export const INDUSTRY_FAMILIES = ['food', 'make', 'build', 'trade', 'info', 'pro', 'public', 'care'] as const;
export type IndustryFamily = (typeof INDUSTRY_FAMILIES)[number];

/** `locales/<language>/industries.json`; `short` fits into a sentence: "what would a person from {short} do". */
export interface IndustryTexts {
  readonly families: Readonly<Record<IndustryFamily, string>>;
  readonly sections: Readonly<Record<SectionCode, string>>;
  readonly divisions: Readonly<Record<DivisionCode, { readonly name: string; readonly short: string }>>;
}

/** `locales/<language>/industryWords.json`: what people type for a division, the most typical word first. */
export type IndustryWords = Readonly<Record<DivisionCode, readonly string[]>>;

const FAMILY_OF: Readonly<Record<SectionCode, IndustryFamily>> = {
  A: 'food',
  B: 'build',
  C: 'make',
  D: 'build',
  E: 'build',
  F: 'build',
  G: 'trade',
  H: 'trade',
  I: 'food',
  J: 'info',
  K: 'pro',
  L: 'build',
  M: 'pro',
  N: 'pro',
  O: 'public',
  P: 'public',
  Q: 'care',
  R: 'info',
  S: 'care',
  T: 'care',
  U: 'public',
};

const isSection = (code: string): code is SectionCode => Object.hasOwn(MEMBERS, code);
export const SECTIONS: readonly SectionCode[] = Object.keys(MEMBERS).filter(isSection);

const sections = new Map<string, SectionCode>();
for (const section of SECTIONS) for (const code of MEMBERS[section].split(' ')) sections.set(code, section);

export const isDivision = (code: unknown): code is DivisionCode =>
  typeof code === 'string' && sections.has(code);

/** All 88, section by section. */
export const DIVISIONS: readonly DivisionCode[] = [...sections.keys()].filter(isDivision);

export function sectionOf(division: DivisionCode): SectionCode {
  const section = sections.get(division);
  if (!section) throw new RangeError(`no such division: ${division}`);
  return section;
}

export const divisionsOf = (section: SectionCode): readonly DivisionCode[] =>
  DIVISIONS.filter((division) => sectionOf(division) === section);

export const familyOf = (code: DivisionCode | SectionCode): IndustryFamily =>
  FAMILY_OF[isSection(code) ? code : sectionOf(code)];
