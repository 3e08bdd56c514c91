import * as z from 'zod/mini';
import { PersonId } from './ids.ts';
import { type Profile, TAG_FIELDS, TaggedLine } from './profile.ts';

/** What one person may see of another; which fields are present is decided in one place, `viewFor`. */
export const PersonTag = z.object({
  personId: PersonId,
  name: z.string(),
  industry: z.nullable(z.string()),
  furigana: z.optional(z.string()),
  role: z.optional(z.string()),
  company: z.optional(z.string()),
  purpose: z.optional(z.string()),
  gives: z.optional(z.array(TaggedLine)),
  seeks: z.optional(z.array(TaggedLine)),
  challenge: z.optional(z.string()),
  outside: z.optional(z.string()),
  sells: z.optional(z.boolean()),
  simulated: z.boolean(),
});
export type PersonTag = z.infer<typeof PersonTag>;

type Told = { readonly profile: Profile | null; readonly simulated: boolean };

/** What is shown of a person: those of the fields that they filled. Without a profile only the id is left. */
export function personTag(
  personId: PersonId,
  told: Told | undefined,
  fields: readonly (typeof TAG_FIELDS)[number][] = TAG_FIELDS,
): PersonTag {
  const bare = { personId, name: '', industry: null, simulated: told?.simulated ?? false };
  const profile = told?.profile;
  if (!profile) return bare;
  const filled = fields.filter((field) => !isEmpty(profile[field]));
  return { ...bare, ...Object.fromEntries(filled.map((field) => [field, profile[field]])) };
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
