import * as z from 'zod/mini';

/** What may be given with a card besides the name, each chosen anew at every exchange. */
export const CARD_FIELDS = ['role', 'company', 'email', 'link'] as const;
export const CardField = z.enum(CARD_FIELDS);
export type CardField = z.infer<typeof CardField>;

const webAddress = z.string().check(z.trim(), z.maxLength(300), z.regex(/^$|^https?:\/\/[^\s<>"]+$/i));
const mailAddress = z
  .string()
  .check(z.trim(), z.maxLength(200), z.regex(/^$|^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/));

/** The card's own values; name, role and company come from the profile. '' = not given. */
export const OwnCard = z.object({ email: mailAddress, link: webAddress });
export type OwnCard = z.infer<typeof OwnCard>;

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
