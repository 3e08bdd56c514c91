import type { PersonTag } from '@enishi/shared/personTag';
import { personTag } from '@enishi/shared/personTag';
import { LIST_FIELDS, TAG_FIELDS } from '@enishi/shared/profile';
import type { PersonRef } from '../mixer/view.ts';
import type { PersonRecord } from '../ports/people.ts';

const FIELDS = { tag: TAG_FIELDS, list: LIST_FIELDS };
/** A record is replaced when its person changes something, and a round shows thousands of them. */
const kept = { tag: new WeakMap<PersonRecord, PersonTag>(), list: new WeakMap<PersonRecord, PersonTag>() };

/** A reference of the core with the words of the person it means. */
export function tagOf({ person, shows }: PersonRef, record: PersonRecord | undefined): PersonTag {
  if (!record) return personTag(person, record);
  const shown = kept[shows].get(record) ?? personTag(person, record, FIELDS[shows]);
  kept[shows].set(record, shown);
  // Under the id they are known by here, which a merge of two lives may have replaced since.
  return shown.personId === person ? shown : { ...shown, personId: person };
}
