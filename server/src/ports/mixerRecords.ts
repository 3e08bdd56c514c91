import type { CardField } from '@enishi/shared/contactCard';
import type {
  CardVersionId,
  Instant,
  MixerCode,
  MixerId,
  OfferId,
  PersonId,
  RoomId,
} from '@enishi/shared/ids';
import type { MixerSettings } from '@enishi/shared/settings';
import type { GivenPart } from '@enishi/shared/shownCard';
import type { Phase } from '@enishi/shared/views';

/** A mixer as it stands, for those who need not know how it got there. */
export type MixerSummary = {
  readonly mixerId: MixerId;
  readonly code: MixerCode;
  readonly settings: MixerSettings;
  readonly phase: Phase;
  /** the first one leads */
  readonly hosts: readonly PersonId[];
  /** joined and not left */
  readonly joined: readonly PersonId[];
  /** went by themselves, and may come back */
  readonly left: readonly PersonId[];
  /** taken out by a host: they can't come back */
  readonly removed: readonly PersonId[];
  /** have a seat in a room in which somebody else is */
  readonly awaited: readonly PersonId[];
  readonly rehearsalOf: MixerId | null;
  readonly tryAlone: boolean;
  /** the room of two who agreed to meet again */
  readonly meeting: boolean;
  readonly createdBy: PersonId;
};

/** The cards between me and one other, as far as I may know: ids and field names, no values. */
export type MetExchange =
  | { readonly state: 'none' }
  | {
      readonly state: 'offered';
      readonly offerId: OfferId;
      readonly at: Instant;
      readonly fields: readonly CardField[];
      /** of my cards; left out: the main one */
      readonly version?: CardVersionId;
      readonly notNow: boolean;
    }
  | {
      readonly state: 'asked';
      readonly offerId: OfferId;
      readonly at: Instant;
      readonly reason: string;
      readonly later: boolean;
    }
  | {
      readonly state: 'exchanged';
      readonly offerId: OfferId;
      readonly at: Instant;
      readonly gave: readonly CardField[];
      readonly version?: CardVersionId;
      /** null: the other took it back */
      readonly got: GivenPart | null;
      /** I took mine back */
      readonly revoked: boolean;
    };

export type MetPerson = {
  readonly with: PersonId;
  readonly round: number;
  readonly roomId: RoomId;
  readonly metAt: Instant;
  readonly topics: readonly string[];
  readonly exchange: MetExchange;
  readonly thanked: boolean;
  readonly thankedMe: boolean;
};

export type MixerRecords = {
  /** null: no such mixer */
  summary(id: MixerId): Promise<MixerSummary | null>;
  /** The people this person sits or sat with, in the order of meeting; the running room counts. */
  metBy(id: MixerId, person: PersonId): Promise<readonly MetPerson[]>;
};
