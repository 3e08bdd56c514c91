import * as z from 'zod/mini';
import { CardVersionId } from './ids.ts';
import { line, someWords, trim } from './line.ts';

/** What may be given with a card besides the name, each chosen anew at every exchange. */
export const CARD_FIELDS = ['role', 'company', 'email', 'link'] as const;
export const CardField = z.enum(CARD_FIELDS);
export type CardField = z.infer<typeof CardField>;

const webAddress = z.string().check(trim(), z.maxLength(300), z.regex(/^$|^https?:\/\/[^\s<>"]+$/i));
const mailAddress = z
  .string()
  .check(trim(), z.maxLength(200), z.regex(/^$|^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/));

/**
 * The main card's own values; name, role and company come from the profile. '' = not given. `label`: what its owner
 * calls it, seen by nobody else.
 */
export const OwnCard = z.object({ email: mailAddress, link: webAddress, label: z.optional(line(40)) });
export type OwnCard = z.infer<typeof OwnCard>;

/** A further card of the same person; the name and its reading are the person's on all of them. */
export const CardWords = z.object({
  /** as in `OwnCard`, and never empty */
  label: someWords(40),
  role: line(60),
  company: line(80),
  email: mailAddress,
  link: webAddress,
});
export type CardWords = z.infer<typeof CardWords>;
export const CardVersion = z.extend(CardWords, { id: CardVersionId });
export type CardVersion = z.infer<typeof CardVersion>;

/** A card as its receiver sees it: the name and the fields that were given. */
export const ContactCard = z.object({
  name: z.string(),
  furigana: z.optional(z.string()),
  role: z.optional(z.string()),
  company: z.optional(z.string()),
  email: z.optional(z.string()),
  link: z.optional(z.string()),
});
export type ContactCard = z.infer<typeof ContactCard>;
