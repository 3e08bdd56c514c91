import * as z from 'zod/mini';
import { CardField, ContactCard } from './contactCard.ts';
import { CardVersionId, Instant, MixerCode, MixerId, OfferId } from './ids.ts';
import { INDUSTRY_FAMILIES } from './industries.ts';
import { line } from './line.ts';
import { NoteAbout } from './note.ts';
import { PersonTag } from './personTag.ts';

/** What I have in mind with someone I met. Only I read it. */
export const INTENTS = [
  'keepInTouch',
  'talkAgain',
  'learnFrom',
  'help',
  'workTogether',
  'introduce',
] as const;
export const Intent = z.enum(INTENTS);
export type Intent = z.infer<typeof Intent>;

/** My private marks on someone I met. `muted`: out of lists and reminders until I ask for it. */
export const Relation = z.object({
  intent: z.nullable(Intent),
  trusted: z.boolean(),
  muted: z.boolean(),
});
export type Relation = z.infer<typeof Relation>;
export const noRelation: Relation = { intent: null, trusted: false, muted: false };

/** People shown at once; the next ones are asked for by `from`. */
export const CONTACTS_A_PAGE = 50;

export const CONTACT_MARKS = ['card', 'promise', 'again', 'trusted', 'muted'] as const;
export type ContactMark = (typeof CONTACT_MARKS)[number];

/** As it stands in an address: every word of `q` must be found somewhere with a person. */
export const ContactQuery = z.object({
  q: z._default(line(100), ''),
  family: z.optional(z.enum(INDUSTRY_FAMILIES)),
  intent: z.optional(Intent),
  mark: z.optional(z.enum(CONTACT_MARKS)),
  mixer: z.optional(MixerId),
  from: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(100_000)), 0),
});
export type ContactQuery = z.infer<typeof ContactQuery>;

/** Why a search found someone, where it is not in what the row shows anyway. */
export const Found = z.object({
  kind: z.enum(['note', 'insight', 'hint', 'promise', 'strengthLine', 'topic']),
  /** my own words, or the id of a topic card */
  text: z.string(),
});
export type Found = z.infer<typeof Found>;

export const ContactRow = z.object({
  person: PersonTag,
  lastMetAt: Instant,
  /** '' for a mixer that is gone */
  lastMixer: z.string(),
  /** how many mixers we met in */
  mixers: z.number(),
  relation: Relation,
  hasCard: z.boolean(),
  /** who introduced us, while we have not talked yet: '' for somebody who is gone; null: we met */
  introducedBy: z.nullable(z.string()),
  /** my latest promise to them; '' for none */
  promise: z.string(),
  found: z.nullable(Found),
});
export type ContactRow = z.infer<typeof ContactRow>;

export const ContactPage = z.object({
  rows: z.array(ContactRow),
  /** how many there are to this question */
  total: z.number(),
});
export type ContactPage = z.infer<typeof ContactPage>;

/** One talk with someone, with what remains of it. */
export const Meeting = z.object({
  mixerId: MixerId,
  code: z.nullable(MixerCode),
  mixerName: z.string(),
  round: z.number(),
  metAt: Instant,
  topics: z.array(z.string()),
  note: NoteAbout,
  thankedMe: z.nullable(Instant),
  thanked: z.nullable(Instant),
});
export type Meeting = z.infer<typeof Meeting>;

/** A card that went one way, as a receipt: when, and whether it was taken back. */
export const CardReceipt = z.object({
  mixerId: MixerId,
  offerId: OfferId,
  direction: z.enum(['gave', 'got']),
  fields: z.array(z.string()),
  /** of which of my cards, where I gave; left out: the main one */
  version: z.optional(CardVersionId),
  at: Instant,
  takenBackAt: z.nullable(Instant),
});
export type CardReceipt = z.infer<typeof CardReceipt>;

/** Somebody who holds my card, and what of it. */
export const CardHolder = z.object({
  person: PersonTag,
  mixerId: MixerId,
  mixerName: z.string(),
  offerId: OfferId,
  fields: z.array(CardField),
  /** of which of my cards; left out: the main one */
  version: z.optional(CardVersionId),
  at: Instant,
});
export type CardHolder = z.infer<typeof CardHolder>;

export const Contact = z.object({
  person: PersonTag,
  relation: Relation,
  /** as its owner keeps it today; null: none given, or taken back */
  card: z.nullable(ContactCard),
  receipts: z.array(CardReceipt),
  /** the latest first; none yet with somebody I was introduced to */
  meetings: z.array(Meeting),
  introduced: z.nullable(z.object({ by: PersonTag, reason: z.string(), at: Instant })),
});
export type Contact = z.infer<typeof Contact>;
