import type { PersonId } from '@enishi/shared/ids';
import { TAG_FIELDS } from '@enishi/shared/profile';
import type { PersonTag } from '@enishi/shared/views';
import type { PersonRecord } from '../ports/people.ts';

/** What someone who met this person may see of them. Without a record or profile only the id is left. */
export function personTag(personId: PersonId, record: PersonRecord | undefined): PersonTag {
  const bare = { personId, name: '', industry: null, simulated: record?.simulated ?? false };
  const profile = record?.profile;
  if (!profile) return bare;
  const filled = TAG_FIELDS.filter((field) => isFilled(profile[field]));
  return { ...bare, ...Object.fromEntries(filled.map((field) => [field, profile[field]])) };
}

const isFilled = (value: string | boolean | readonly unknown[]) =>
  typeof value === 'boolean' ? value : value.length > 0;
