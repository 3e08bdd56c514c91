import { LIST_FIELDS, TAG_FIELDS } from '@enishi/shared/profile';
import type { PersonTag } from '@enishi/shared/views';
import type { PersonRef } from '../mixer/view.ts';
import type { PersonRecord } from '../ports/people.ts';

type Shown = Omit<PersonTag, 'personId'>;
const FIELDS = { tag: TAG_FIELDS, list: LIST_FIELDS };
/** A record is replaced when its person changes something, and a round shows thousands of them. */
const kept = { tag: new WeakMap<PersonRecord, Shown>(), list: new WeakMap<PersonRecord, Shown>() };

/** What is shown of a person: the fields of `shows` that they filled. Without a record or profile only the id is left. */
export function tagOf({ person, shows }: PersonRef, record: PersonRecord | undefined): PersonTag {
  if (!record) return { personId: person, name: '', industry: null, simulated: false };
  const shown = kept[shows].get(record) ?? shownOf(record, shows);
  kept[shows].set(record, shown);
  // Under the id they are known by here, which a merge of two lives may have replaced since.
  return { personId: person, ...shown };
}

function shownOf({ profile, simulated }: PersonRecord, shows: PersonRef['shows']): Shown {
  const bare = { name: '', industry: null, simulated };
  if (!profile) return bare;
  const filled = FIELDS[shows].filter((field) => !isEmpty(profile[field]));
  return { ...bare, ...Object.fromEntries(filled.map((field) => [field, profile[field]])) };
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
