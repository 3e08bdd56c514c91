import * as z from 'zod/mini';
import { Language } from './language.ts';
import { line, someWords } from './line.ts';

const code = z.string().check(z.regex(/^[A-Za-z0-9-]{1,32}$/));

export const Division = z.string().check(z.regex(/^\d{2}$/));
export const Section = z.string().check(z.regex(/^[A-U]$/));

/** A short line under a tag: what one can give or looks for. */
export const TaggedLine = z.object({ tag: code, text: line(120) });
export type TaggedLine = z.infer<typeof TaggedLine>;

/** What a person tells of themselves; only name and industry are asked for. Lengths in UTF-16 units. */
export const Profile = z.object({
  name: someWords(60),
  industry: Division,
  furigana: z._default(line(60), ''),
  role: z._default(line(60), ''),
  company: z._default(line(80), ''),
  occupation: z._default(z.nullable(code), null),
  walk: z._default(z.nullable(code), null),
  sector: z._default(z.nullable(code), null),
  gives: z._default(z.array(TaggedLine).check(z.maxLength(5)), []),
  seeks: z._default(z.array(TaggedLine).check(z.maxLength(5)), []),
  wants: z._default(z.array(Section).check(z.maxLength(21)), []),
  purpose: z._default(line(200), ''),
  goal: z._default(line(160), ''),
  bored: z._default(line(200), ''),
  challenge: z._default(line(200), ''),
  outside: z._default(line(160), ''),
  intro: z._default(line(600), ''),
  questions: z._default(z.array(line(200)).check(z.maxLength(20)), []),
  sells: z._default(z.boolean(), false),
  /** a word that people who come together agree on; nobody else ever sees it */
  party: z._default(line(40), ''),
  languages: z._default(z.array(Language).check(z.minLength(1), z.maxLength(2)), ['ja']),
});
export type Profile = z.infer<typeof Profile>;
export type ProfileField = keyof Profile;

/** The fields a partner sees in the room; goal, bored, intro and questions are never among them. */
export const TAG_FIELDS = [
  'name',
  'industry',
  'furigana',
  'role',
  'company',
  'purpose',
  'gives',
  'seeks',
  'challenge',
  'outside',
  'sells',
] as const satisfies readonly ProfileField[];

/** The fields that lists show: hosts, chat, the host's console. */
export const LIST_FIELDS = ['name', 'industry'] as const satisfies readonly ProfileField[];
