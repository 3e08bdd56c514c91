import type { CardVersion, OwnCard } from '@enishi/shared/contactCard';
import type { CardVersionId, Instant, PersonId } from '@enishi/shared/ids';
import type { Profile } from '@enishi/shared/profile';
import type { People, PersonRecord } from './people.ts';

/** People with what they say of themselves. A save is durable when it resolves; then listeners hear of it. */
export type PersonStore = People & {
  /** null: nobody has this id */
  find(id: PersonId): Promise<PersonRecord | null>;
  saveProfile(id: PersonId, profile: Profile): Promise<void>;
  /** Reads these anew: they were changed elsewhere. Listeners hear of it. */
  refresh(ids: readonly PersonId[]): Promise<void>;
  saveCard(id: PersonId, card: OwnCard): Promise<void>;
  /** False when they have `most` further cards already, however many are made at the same moment. */
  addVersion(id: PersonId, version: CardVersion, at: Instant, most: number): Promise<boolean>;
  /** False when they have no such card, or no longer: one that is deleted at the same moment does not come back. */
  changeVersion(id: PersonId, version: CardVersion): Promise<boolean>;
  /** It is gone at once from all who hold it: their receipts say that it was taken back then. */
  removeVersion(id: PersonId, version: CardVersionId, at: Instant): Promise<void>;
};
