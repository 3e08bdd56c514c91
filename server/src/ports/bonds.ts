import type { CardField } from '@enishi/shared/contactCard';
import type { CardVersionId, Instant, MixerId, OfferId, PersonId, RoomId } from '@enishi/shared/ids';

export type Encounter = {
  readonly mixerId: MixerId;
  readonly roomId: RoomId;
  readonly round: number;
  readonly people: readonly PersonId[];
  readonly topics: readonly string[];
  readonly metAt: Instant;
  /** who were there one after the other and did not meet: "id id" */
  readonly apart?: readonly string[];
};
export type GivenCard = {
  readonly mixerId: MixerId;
  readonly offerId: OfferId;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly fields: readonly CardField[];
  /** left out: the main card */
  readonly version?: CardVersionId | undefined;
  readonly at: Instant;
};

export type NewParticipation = {
  readonly mixerId: MixerId;
  readonly person: PersonId;
  readonly role: 'participant' | 'host';
  readonly at: Instant;
};

/** What remains of a mixer for its people. Every call may come twice and does no harm. */
export type Bonds = {
  recordEncounters(encounters: readonly Encounter[]): Promise<void>;
  giveCard(card: GivenCard): Promise<void>;
  takeCardBack(offerId: OfferId, from: PersonId, at: Instant): Promise<void>;
  recordThanks(mixerId: MixerId, from: PersonId, to: PersonId, at: Instant): Promise<void>;
  recordParticipations(participations: readonly NewParticipation[]): Promise<void>;
};

export type NewReport = {
  readonly mixerId: MixerId;
  readonly commandId: string;
  readonly by: PersonId;
  readonly about: PersonId;
  readonly kind: string;
  readonly text: string;
  readonly at: Instant;
};
/** Saves the report and, in the same transaction, that the two never sit together again. Safe to repeat. */
export type Reports = { save(report: NewReport): Promise<void> };
