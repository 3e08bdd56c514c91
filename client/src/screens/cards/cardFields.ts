import type { CardField, ContactCard, OwnCard } from '@enishi/shared/contactCard';
import type { Profile } from '@enishi/shared/profile';

/** In the order in which a card is read. */
export const shownFields = ['company', 'role', 'email', 'link'] as const satisfies readonly CardField[];
/** Those that can be written on the spot; the others are the profile's. */
export type WrittenField = keyof OwnCard;
export const writtenFields = ['email', 'link'] as const satisfies readonly WrittenField[];
export const isWritten = (field: CardField): field is WrittenField => field === 'email' || field === 'link';

export type CardValues = Readonly<Record<CardField, string>> & {
  readonly name: string;
  readonly furigana: string;
};

export function cardValues(profile: Profile | null, card: OwnCard): CardValues {
  return {
    name: profile?.name ?? '',
    furigana: profile?.furigana ?? '',
    role: profile?.role ?? '',
    company: profile?.company ?? '',
    ...card,
  };
}

/** My card as the other will see it. */
export function cardWith(
  { name, furigana, ...values }: CardValues,
  fields: readonly CardField[],
): ContactCard {
  const card: ContactCard = { name, ...(furigana && { furigana }) };
  for (const field of fields) if (values[field]) card[field] = values[field];
  return card;
}

/** Where a choice starts: as last time, else everything but the link; only what there is. */
export function firstChoice(values: CardValues, last: readonly CardField[] | null): CardField[] {
  const wanted: readonly CardField[] = last ?? ['company', 'role', 'email'];
  return shownFields.filter((field) => wanted.includes(field) && values[field] !== '');
}

/** What was typed, as the contract wants it; null: it cannot be one. */
export function tidy(field: WrittenField, typed: string): string | null {
  const text = typed.trim();
  if (field === 'email') return /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/.test(text) ? text : null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s<>"/]+\.[^\s<>"]+$/i.test(address) ? address : null;
}

/** A card as lines of plain text, to paste anywhere. */
export const cardText = ({ name, company, role, email, link }: ContactCard): string =>
  [[company, role].filter(Boolean).join(' '), name, email, link].filter(Boolean).join('\n');
