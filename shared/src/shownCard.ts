import type { CardField, CardVersion, ContactCard, OwnCard } from './contactCard.ts';
import type { CardVersionId } from './ids.ts';
import type { Profile } from './profile.ts';

/** The main card and those beside it. Two lives that became one may hold more, and then make no new one. */
export const MOST_CARDS = 5;

export type CardOwner = {
  readonly profile: Profile | null;
  readonly card: OwnCard;
  readonly versions: readonly CardVersion[];
};
/** What was given of which card; without `version`: of the main one. */
export type GivenPart = {
  readonly fields: readonly CardField[];
  readonly version?: CardVersionId | null | undefined;
};
export type CardValues = Readonly<Record<CardField, string>>;

/** What stands on one of the owner's cards today, '' for nothing. Null: that card is gone, or its owner is. */
export function cardValues(owner: CardOwner, version: CardVersionId | null = null): CardValues | null {
  if (!owner.profile) return null;
  const { role, company } = owner.profile;
  const { email, link } = owner.card;
  if (version === null) return { role, company, email, link };
  return owner.versions.find(({ id }) => id === version) ?? null;
}

/** A card as its receiver sees it: as its owner keeps it today, with exactly the fields that were given. */
export function shownCard(owner: CardOwner | undefined, given: GivenPart): ContactCard | null {
  const values = owner && cardValues(owner, given.version ?? null);
  if (!owner?.profile || !values) return null;
  const { name, furigana } = owner.profile;
  const filled = given.fields.filter((field) => values[field] !== '');
  return {
    name,
    ...(furigana !== '' && { furigana }),
    ...Object.fromEntries(filled.map((field) => [field, values[field]])),
  };
}
