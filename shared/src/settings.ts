import * as z from 'zod/mini';
import { HostDeckId } from './hostDecks.ts';
import { Instant } from './ids.ts';
import { Language } from './language.ts';
import { line, someWords } from './line.ts';
import { DECKS } from './topics.ts';

export const ODD_RULES = ['trio', 'bye'] as const;
export const PAIRING_MODES = ['diverse', 'same-role', 'surprise', 'reunion'] as const;
export const ACCESSES = ['code', 'open'] as const;
export const DECK_CHOICES = ['all', ...DECKS] as const;
/** One of ours, or one of those that the server's host added. */
export const DeckChoice = z.union([z.enum(DECK_CHOICES), HostDeckId]);
export type DeckChoice = z.infer<typeof DeckChoice>;
/** How long after its end a mixer's run, chat and reports are kept. */
export const KEEP_DAYS = [30, 90, 365] as const;
export type KeepDays = (typeof KEEP_DAYS)[number];

const between = (low: number, high: number) => z.number().check(z.int(), z.gte(low), z.lte(high));

/** How a host wants the mixer to run. Durations in milliseconds. */
export const MixerSettings = z.object({
  name: someWords(80),
  purpose: someWords(300),
  theme: z._default(line(80), ''),
  /** null: the host starts by hand. */
  startsAt: z._default(z.nullable(Instant), null),
  rounds: z._default(between(1, 20), 5),
  roundMs: z._default(between(10_000, 3_600_000), 480_000),
  /** between two rounds, the ten seconds of "who is next" included */
  breakMs: z._default(between(1_000, 1_800_000), 60_000),
  /** people in a room */
  size: z._default(between(2, 6), 2),
  odd: z._default(z.enum(ODD_RULES), 'trio'),
  mode: z._default(z.enum(PAIRING_MODES), 'diverse'),
  languages: z._default(z.array(Language).check(z.minLength(1), z.maxLength(2)), ['ja', 'en']),
  deck: z._default(DeckChoice, 'all'),
  /** open: listed on the home page; code: only with the link or the code */
  access: z._default(z.enum(ACCESSES), 'code'),
  /** rounds follow one another by themselves */
  auto: z._default(z.boolean(), true),
  allowRepeats: z._default(z.boolean(), false),
  capacity: z._default(between(2, 20_000), 500),
  keepDays: z._default(z.literal(KEEP_DAYS), 90),
});
export type MixerSettings = z.infer<typeof MixerSettings>;
export type MixerSettingsInput = z.input<typeof MixerSettings>;

/** Mixers made before hosts could choose are kept for the longest time. */
export const keepDaysOf = ({ keepDays }: { readonly keepDays?: KeepDays }): KeepDays => keepDays ?? 365;
