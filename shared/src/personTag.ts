import type { PersonId } from './ids.ts';
import { type Profile, TAG_FIELDS } from './profile.ts';
import type { PersonTag } from './views.ts';

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
