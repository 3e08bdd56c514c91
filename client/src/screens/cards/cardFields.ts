import type { CardField, ContactCard } from '@enishi/shared/contactCard';
import type { CardVersionId } from '@enishi/shared/ids';
import { type CardOwner, cardValues } from '@enishi/shared/shownCard';
import { trimmed } from '@enishi/shared/trimmed';

/** In the order in which a card is read. */
export const shownFields = ['company', 'role', 'email', 'link'] as const satisfies readonly CardField[];
/** Those that can be written on the spot; of the main card the others are the profile's. */
export type WrittenField = 'email' | 'link';
export const writtenFields = ['email', 'link'] as const satisfies readonly WrittenField[];
export const isWritten = (field: string): field is WrittenField => field === 'email' || field === 'link';

export type NamedValues = Readonly<Record<CardField, string>> & {
  readonly name: string;
  readonly furigana: string;
};

const nothing: Readonly<Record<CardField, string>> = { role: '', company: '', email: '', link: '' };

/** One of my cards with my name; one that is gone has nothing else on it. */
export function namedValues(owner: CardOwner, version: CardVersionId | null): NamedValues {
  const { name = '', furigana = '' } = owner.profile ?? {};
  const { role, company, email, link } = cardValues(owner, version) ?? nothing;
  return { name, furigana, role, company, email, link };
}

/** My card as the other will see it. */
export function cardWith(
  { name, furigana, ...values }: NamedValues,
  fields: readonly CardField[],
): ContactCard {
  const card: ContactCard = { name, ...(furigana && { furigana }) };
  for (const field of fields) if (values[field]) card[field] = values[field];
  return card;
}

/** What one gives before anything was ever chosen: everything but the link. */
export const usualFields: readonly CardField[] = ['company', 'role', 'email'];

/** Where a choice starts: as last time, else as usual; only what there is. */
export function firstChoice(values: NamedValues, last: readonly CardField[] | null): CardField[] {
  const wanted = last ?? usualFields;
  return shownFields.filter((field) => wanted.includes(field) && values[field] !== '');
}

/** What was typed, as the contract wants it; null: it cannot be one. */
export function tidy(field: WrittenField, typed: string): string | null {
  const text = trimmed(typed);
  if (field === 'email') return /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/.test(text) ? text : null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s<>"/]+\.[^\s<>"]+$/i.test(address) ? address : null;
}

/** A card as lines of plain text, to paste anywhere. */
export const cardText = ({ name, company, role, email, link }: ContactCard): string =>
  [[company, role].filter(Boolean).join(' '), name, email, link].filter(Boolean).join('\n');
