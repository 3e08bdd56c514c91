import type { CardField } from '@enishi/shared/contactCard';
import type { CardReceipt, Intent, Relation } from '@enishi/shared/contacts';
import type { CardVersionId, Instant, MixerCode, MixerId, OfferId, PersonId } from '@enishi/shared/ids';
import type { NoteAbout } from '@enishi/shared/note';

/** One word that must be found: as text, in what topic cards or in what industries it stands for. */
export type SearchTerm = {
  readonly text: string;
  readonly topics: readonly string[];
  readonly divisions: readonly string[];
};

export type ContactSearch = {
  readonly terms: readonly SearchTerm[];
  /** null: of any industry */
  readonly divisions: readonly string[] | null;
  readonly intent: Intent | null;
  readonly mark: 'card' | 'promise' | 'again' | 'trusted' | 'muted' | null;
  readonly mixer: MixerId | null;
  readonly from: number;
  readonly limit: number;
};

export type ContactEntry = {
  readonly personId: PersonId;
  readonly lastMetAt: Instant;
  readonly lastMixer: string;
  readonly mixers: number;
  readonly relation: Relation;
  readonly hasCard: boolean;
  readonly promise: string;
  /** null: we met; '' by somebody who is gone */
  readonly introducedBy: string | null;
};

export type MeetingRecord = {
  readonly mixerId: MixerId;
  readonly code: MixerCode | null;
  readonly mixerName: string;
  readonly round: number;
  readonly metAt: Instant;
  readonly topics: readonly string[];
  /** null: nothing written */
  readonly note: NoteAbout | null;
  readonly thanked: Instant | null;
  readonly thankedMe: Instant | null;
};

/** One talk with one other, or words of mine about somebody that belong to no talk on record. */
export type TalkRecord = Pick<MeetingRecord, 'mixerId' | 'mixerName' | 'metAt' | 'topics' | 'note'> & {
  readonly with: PersonId;
};

export type ContactWords = { readonly notes: readonly NoteAbout[]; readonly topics: readonly string[] };

export type CardRecord = Omit<CardReceipt, 'fields' | 'version'> & {
  readonly fields: readonly CardField[];
  /** null: the main card */
  readonly version: CardVersionId | null;
};

/** A card that is held today: given and not taken back. */
export type HeldCard = {
  /** the other of the two */
  readonly with: PersonId;
  readonly mixerId: MixerId;
  readonly mixerName: string;
  readonly offerId: OfferId;
  readonly fields: readonly CardField[];
  /** null: the main card */
  readonly version: CardVersionId | null;
  readonly at: Instant;
};

/** Whom a person met, in all mixers, with what they keep of it. Everything is one person's own. */
export type Contacts = {
  search(
    me: PersonId,
    search: ContactSearch,
  ): Promise<{ readonly entries: readonly ContactEntry[]; readonly total: number }>;
  /** My notes about each of these, the latest first, and the topics we had. */
  wordsWith(me: PersonId, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, ContactWords>>;
  /** met, or introduced */
  knows(me: PersonId, other: PersonId): Promise<boolean>;
  /** All talks with one other, the latest first. */
  meetings(me: PersonId, other: PersonId): Promise<readonly MeetingRecord[]>;
  /** All talks with everybody and all my notes: the latest mixer first, within it in the order of meeting. */
  talks(me: PersonId): Promise<readonly TalkRecord[]>;
  /** Cards between the two, the latest first. */
  cards(me: PersonId, other: PersonId): Promise<readonly CardRecord[]>;
  /** The latest first; of several from one person the latest counts. */
  heldCards(me: PersonId, direction: 'gave' | 'got'): Promise<readonly HeldCard[]>;
  relation(me: PersonId, other: PersonId): Promise<Relation>;
  saveRelation(me: PersonId, other: PersonId, relation: Relation, at: Instant): Promise<void>;
};
