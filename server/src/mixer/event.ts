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
import type { Certificate, Reason, UnseatedReason } from '@enishi/shared/reasons';
import type { MixerSettings } from '@enishi/shared/settings';
import type { TopicCardId } from '@enishi/shared/topics';
import type { Timing } from './timing.ts';

/** Why a mixer is not an ordinary one. */
export type Twin =
  | { readonly kind: 'rehearsal'; readonly of: MixerId }
  | { readonly kind: 'try_alone' }
  /** a room for two who agreed to meet: both are in it from the start, nobody else comes in, nobody hosts */
  | { readonly kind: 'meeting' };

/** A room as it opens. `startsAt` and `endsAt` are the round's unless it opened late. */
export type OpenedRoom = {
  readonly id: RoomId;
  readonly number: number;
  readonly people: readonly PersonId[];
  readonly opener: PersonId;
  readonly topic: TopicCardId;
  readonly topicSeenBefore: boolean;
  readonly why: readonly Reason[];
};

/** What happened, in ids only: no name, card, message or note is ever in the journal. */
export type MixerEvent = { readonly at: Instant } & (
  | {
      readonly type: 'MixerCreated';
      readonly id: MixerId;
      readonly code: MixerCode;
      readonly by: PersonId;
      readonly settings: MixerSettings;
      readonly timing: Timing;
      readonly twin: Twin | null;
    }
  | { readonly type: 'SettingsChanged'; readonly settings: MixerSettings }
  | { readonly type: 'HostAdded'; readonly person: PersonId }
  | { readonly type: 'HostRemoved'; readonly person: PersonId }
  | { readonly type: 'HostingOffered'; readonly to: PersonId }
  | { readonly type: 'LobbyOpened' }
  | { readonly type: 'ParticipantJoined'; readonly person: PersonId }
  | { readonly type: 'ParticipantLeft'; readonly person: PersonId }
  | { readonly type: 'ParticipantRemoved'; readonly person: PersonId }
  | { readonly type: 'ReadySet'; readonly person: PersonId; readonly ready: boolean }
  | { readonly type: 'SeatSkipped'; readonly person: PersonId }
  | { readonly type: 'SeatHeld'; readonly person: PersonId; readonly hold: boolean }
  | {
      readonly type: 'WentMissing';
      readonly person: PersonId;
      /** was never there in the room: the pair counts as not met */
      readonly noShow: boolean;
    }
  | { readonly type: 'CameBack'; readonly person: PersonId; readonly roomId: RoomId | null }
  | {
      readonly type: 'RoundStarted';
      readonly round: number;
      readonly startsAt: Instant;
      readonly endsAt: Instant;
      readonly rooms: readonly OpenedRoom[];
      readonly unseated: readonly { readonly person: PersonId; readonly because: UnseatedReason }[];
      readonly certificate: Certificate;
    }
  | { readonly type: 'StartDelayed' }
  | { readonly type: 'PairsUsedUp'; readonly closesAt: Instant }
  | { readonly type: 'PoolSeated'; readonly startsAt: Instant; readonly rooms: readonly OpenedRoom[] }
  | {
      readonly type: 'ThirdAnnounced';
      readonly roomId: RoomId;
      readonly person: PersonId;
      readonly joinsAt: Instant;
    }
  | { readonly type: 'ThirdSeated'; readonly roomId: RoomId; readonly person: PersonId }
  | { readonly type: 'ThirdCancelled'; readonly roomId: RoomId }
  | {
      readonly type: 'TopicDrawn';
      readonly roomId: RoomId;
      readonly topic: TopicCardId;
      readonly seenBefore: boolean;
      readonly by: PersonId;
    }
  | {
      readonly type: 'TimeWished';
      readonly roomId: RoomId;
      readonly person: PersonId;
      readonly wish: boolean;
    }
  | { readonly type: 'RoomExtended'; readonly roomId: RoomId; readonly endsAt: Instant }
  | {
      readonly type: 'SitOutWished';
      readonly roomId: RoomId;
      readonly person: PersonId;
      readonly wish: boolean;
    }
  /** both stay where they are until the next round is over; `endsAt` is when that will be as far as one knows */
  | { readonly type: 'SitOutAgreed'; readonly roomId: RoomId; readonly endsAt: Instant }
  | { readonly type: 'RoomClosed'; readonly roomId: RoomId }
  | { readonly type: 'RoundExtended'; readonly byMs: number }
  | { readonly type: 'RoundEnded'; readonly round: number; readonly nextStartsAt: Instant | null }
  | { readonly type: 'Paused' }
  | { readonly type: 'Resumed'; readonly shiftMs: number }
  | { readonly type: 'AutoSet'; readonly on: boolean; readonly nextStartsAt: Instant | null }
  | { readonly type: 'RepeatsSet'; readonly allow: boolean; readonly nextStartsAt: Instant | null }
  | { readonly type: 'ModeSet'; readonly mode: MixerSettings['mode'] }
  | { readonly type: 'ClosingStarted' }
  | { readonly type: 'MixerEnded' }
  | {
      readonly type: 'CardOffered';
      readonly offerId: OfferId;
      readonly roomId: RoomId;
      readonly from: PersonId;
      readonly to: PersonId;
      readonly fields: readonly CardField[];
      /** left out: the main card */
      readonly version?: CardVersionId;
    }
  | { readonly type: 'CardPutOff'; readonly offerId: OfferId; readonly answer: 'later' | 'decline' }
  | {
      readonly type: 'CardsExchanged';
      readonly offerId: OfferId;
      readonly from: PersonId;
      readonly to: PersonId;
      readonly fieldsFrom: readonly CardField[];
      readonly fieldsTo: readonly CardField[];
      readonly versionFrom?: CardVersionId;
      readonly versionTo?: CardVersionId;
    }
  | { readonly type: 'CardRevoked'; readonly offerId: OfferId; readonly by: PersonId }
  | { readonly type: 'ThanksGiven'; readonly roomId: RoomId; readonly from: PersonId; readonly to: PersonId }
  | {
      readonly type: 'HelpCalled';
      readonly callId: string;
      readonly person: PersonId;
      readonly roomId: RoomId | null;
    }
  | { readonly type: 'HelpEnded'; readonly callId: string; readonly answered: boolean }
  | { readonly type: 'VisitStarted'; readonly host: PersonId; readonly roomId: RoomId }
  | { readonly type: 'VisitEnded'; readonly host: PersonId }
  | { readonly type: 'StageInvited'; readonly person: PersonId }
  /** speaks to everybody from now on; `stageId` is the same as long as anybody speaks */
  | { readonly type: 'StageTaken'; readonly person: PersonId; readonly stageId: RoomId }
  | { readonly type: 'StageLeft'; readonly person: PersonId }
);

export type EventOf<T extends MixerEvent['type']> = Extract<MixerEvent, { type: T }>;
