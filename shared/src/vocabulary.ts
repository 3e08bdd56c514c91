import type { Deck } from './topics.ts';

/** The codes that forms offer; their words are in `locales/<language>/vocabulary.json` under the same names. */

/** What a person can give or looks for: one list for both, so that a give can meet a look-for. */
export const TAGS = [
  'hiring',
  'training',
  'teamwork',
  'careers',
  'succession',
  'wellbeing',
  'customers',
  'pricing',
  'onlineSales',
  'publicRelations',
  'storytelling',
  'exports',
  'manufacturing',
  'prototyping',
  'quality',
  'design',
  'logistics',
  'sustainability',
  'digital',
  'automation',
  'data',
  'research',
  'funding',
  'accounting',
  'legal',
  'localNetwork',
  'community',
  'events',
] as const;
export type Tag = (typeof TAGS)[number];

export const OCCUPATIONS = [
  'owner',
  'manager',
  'sales',
  'planning',
  'engineering',
  'making',
  'care',
  'teaching',
  'research',
  'administration',
  'creative',
  'service',
] as const;
export type Occupation = (typeof OCCUPATIONS)[number];

export const WALKS = [
  'employee',
  'owner',
  'freelance',
  'publicServant',
  'student',
  'homemaker',
  'retired',
  'seeking',
] as const;
export type Walk = (typeof WALKS)[number];

export const SECTORS = ['company', 'academia', 'government', 'npo', 'other'] as const;
export type Sector = (typeof SECTORS)[number];

/** What one can see in a partner after a few minutes of talk. */
export const STRENGTHS = [
  'listensClosely',
  'asksWell',
  'explainsSimply',
  'givesExamples',
  'speaksOpenly',
  'putsAtEase',
  'bringsHumour',
  'sharesFreely',
  'thinksOfOthers',
  'noticesDetails',
  'seesTheWhole',
  'connectsIdeas',
  'knowsTheCraft',
  'staysCurious',
  'startsBravely',
  'decidesAndActs',
  'keepsGoing',
  'knowsWhatMatters',
] as const;
export type Strength = (typeof STRENGTHS)[number];

/** `icon` is the name of a lucide icon. */
export const REACTIONS = [
  { code: 'iSee', icon: 'message-circle-check' },
  { code: 'tellMeMore', icon: 'ear' },
  { code: 'meToo', icon: 'handshake' },
  { code: 'learned', icon: 'lightbulb' },
] as const satisfies readonly { code: string; icon: string }[];
export type Reaction = (typeof REACTIONS)[number]['code'];

export const REPORT_KINDS = ['selling', 'mlm', 'religion', 'dating', 'abuse', 'other'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const PLEDGES = [
  'noSelling',
  'noRecruiting',
  'noDating',
  'respect',
  'noRecording',
  'leaveKindly',
] as const;
export type Pledge = (typeof PLEDGES)[number];

interface ThemeShape {
  readonly code: string;
  readonly rounds: number;
  readonly roundMinutes: number;
  readonly breakMinutes: number;
  readonly size: 2;
  readonly deck: Deck;
}

/** Templates for creating a mixer. */
export const THEMES = [
  { code: 'speedExchange', rounds: 5, roundMinutes: 8, breakMinutes: 1, size: 2, deck: 'trends' },
  {
    code: 'consultationEvening',
    rounds: 4,
    roundMinutes: 12,
    breakMinutes: 2,
    size: 2,
    deck: 'consultation',
  },
  { code: 'ideathon', rounds: 4, roundMinutes: 10, breakMinutes: 2, size: 2, deck: 'ideathon' },
  { code: 'localRevival', rounds: 5, roundMinutes: 10, breakMinutes: 1, size: 2, deck: 'localRevival' },
  { code: 'womenFounders', rounds: 5, roundMinutes: 10, breakMinutes: 2, size: 2, deck: 'womenFounders' },
  { code: 'studentsAndSeniors', rounds: 4, roundMinutes: 10, breakMinutes: 2, size: 2, deck: 'students' },
] as const satisfies readonly ThemeShape[];
export type Theme = (typeof THEMES)[number]['code'];

/** `locales/<language>/vocabulary.json` */
export interface VocabularyTexts {
  readonly tags: Readonly<
    Record<Tag, { readonly label: string; readonly giveExample: string; readonly seekExample: string }>
  >;
  readonly occupations: Readonly<Record<Occupation, string>>;
  readonly walks: Readonly<Record<Walk, string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly reactions: Readonly<Record<Reaction, string>>;
  readonly reportKinds: Readonly<Record<ReportKind, { readonly label: string; readonly sentence: string }>>;
  readonly pledges: Readonly<Record<Pledge, string>>;
  readonly themes: Readonly<
    Record<Theme, { readonly name: string; readonly purpose: string; readonly hint: string }>
  >;
}
