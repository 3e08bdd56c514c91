import type { CardField } from '@enishi/shared/contactCard';
import type { CardVersionId, Instant, OfferId, PersonId, RoomId } from '@enishi/shared/ids';
import type { MixerSettings } from '@enishi/shared/settings';

/** What people ask for. `by` is always the person of the session, never a field they sent. */
export type PersonCommand = { readonly by: PersonId } & (
  | { readonly type: 'JoinMixer'; readonly pledge: boolean }
  | { readonly type: 'LeaveMixer' }
  | { readonly type: 'SetReady'; readonly ready: boolean }
  | { readonly type: 'SkipSeat'; readonly round: number }
  /** leave the room at once after a report; reads like a skip to everyone */
  | { readonly type: 'LeaveRoom'; readonly roomId: RoomId }
  | { readonly type: 'HoldSeat'; readonly roomId: RoomId; readonly hold: boolean }
  | { readonly type: 'DrawTopic'; readonly roomId: RoomId; readonly drawn: number }
  | { readonly type: 'WishTime'; readonly roomId: RoomId; readonly wish: boolean }
  | { readonly type: 'WishSitOut'; readonly roomId: RoomId; readonly wish: boolean }
  | {
      readonly type: 'OfferCard';
      readonly offerId: OfferId;
      readonly roomId: RoomId;
      readonly to: PersonId;
      readonly fields: readonly CardField[];
      readonly version?: CardVersionId | undefined;
    }
  | {
      readonly type: 'AnswerCard';
      readonly offerId: OfferId;
      readonly answer: 'accept' | 'later' | 'decline';
      readonly fields: readonly CardField[];
      readonly version?: CardVersionId | undefined;
    }
  | { readonly type: 'RevokeCard'; readonly offerId: OfferId }
  | { readonly type: 'GiveThanks'; readonly roomId: RoomId; readonly to: PersonId }
  | { readonly type: 'CallHelp'; readonly callId: string }
  | { readonly type: 'CancelHelp' }
  | { readonly type: 'AcceptHosting' }
  | { readonly type: 'TakeStage' }
  | { readonly type: 'LeaveStage' }
);

/** A host's controls. `round` is the number of rounds begun when it was pressed. */
export type HostCommand = { readonly by: PersonId } & (
  | { readonly type: 'StartRound'; readonly round: number }
  | { readonly type: 'EndRound'; readonly round: number }
  | { readonly type: 'ExtendRound'; readonly round: number; readonly byMs: number }
  | { readonly type: 'Pause'; readonly round: number }
  | { readonly type: 'Resume'; readonly round: number }
  | { readonly type: 'SetAuto'; readonly round: number; readonly on: boolean }
  | { readonly type: 'AllowRepeats'; readonly round: number; readonly allow: boolean }
  | { readonly type: 'SetMode'; readonly round: number; readonly mode: MixerSettings['mode'] }
  | { readonly type: 'StartClosing'; readonly round: number }
  | { readonly type: 'EndMixer'; readonly round: number }
  | { readonly type: 'ChangeSettings'; readonly settings: MixerSettings }
  | { readonly type: 'RemovePerson'; readonly person: PersonId }
  | { readonly type: 'ShareHosting'; readonly person: PersonId; readonly on: boolean }
  | { readonly type: 'ResignHosting' }
  | { readonly type: 'AnswerHelp'; readonly callId: string }
  | { readonly type: 'VisitRoom'; readonly roomId: RoomId }
  | { readonly type: 'LeaveVisit' }
  | { readonly type: 'InviteToStage'; readonly person: PersonId; readonly on: boolean }
);

/** What the shell noticed. Each is a hint: nothing happens unless the state agrees. */
export type Notice =
  /** something may be due */
  | { readonly type: 'PassTime' }
  /** this person has no connection since `lostAt` */
  | { readonly type: 'NoticeLost'; readonly person: PersonId; readonly lostAt: Instant }
  | { readonly type: 'NoticeBack'; readonly person: PersonId }
  /** no host has a connection since `since` */
  | { readonly type: 'NoticeHostGone'; readonly since: Instant }
  /** this speaker has no connection of any kind since `goneAt` */
  | { readonly type: 'NoticeSpeakerGone'; readonly person: PersonId; readonly goneAt: Instant }
  /** the key of the host link was right */
  | { readonly type: 'BecomeHost'; readonly by: PersonId }
  /** the pool may have someone to seat */
  | { readonly type: 'SeatPool' };

export type Command = PersonCommand | HostCommand | Notice;
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
