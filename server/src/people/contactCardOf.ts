import type { CardField, ContactCard } from '@enishi/shared/contactCard';
import type { PersonRecord } from '../ports/people.ts';

/** The owner's card as it is today, with exactly the fields that were given. Null when the owner deleted themselves. */
export function contactCardOf(
  owner: PersonRecord | undefined,
  given: readonly CardField[],
): ContactCard | null {
  if (!owner?.profile) return null;
  const { name, furigana, role, company } = owner.profile;
  const values: Record<CardField, string> = { role, company, email: owner.card.email, link: owner.card.link };
  const filled = given.filter((field) => values[field] !== '');
  return {
    name,
    ...(furigana !== '' && { furigana }),
    ...Object.fromEntries(filled.map((field) => [field, values[field]])),
  };
}
