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
import type { Twin } from './event.ts';
import type { Timing } from './timing.ts';

export type ParticipantStatus = 'ready' | 'break' | 'missing' | 'left' | 'removed';
export type WaitingBecause = UnseatedReason | 'partner_left' | 'came_late' | 'skipped';

/** The latest time that two sat in one room, and the one before it in case this one turns out to be none. */
export type Meeting = {
  readonly roomId: RoomId;
  readonly round: number;
  readonly at: Instant;
  readonly before: Meeting | null;
};

export type Participant = {
  readonly id: PersonId;
  joinedAt: Instant;
  status: ParticipantStatus;
  /** what a missing person was, to be that again on return */
  statusBefore: 'ready' | 'break';
  /** the room they sit in now */
  roomId: RoomId | null;
  /** the room a missing person was lost from; left on purpose, none is kept */
  keptSeat: RoomId | null;
  /** every room they sat in, the latest last */
  rooms: RoomId[];
  /** why they sit in no room while a round runs */
  waiting: WaitingBecause | null;
  /** "keep waiting" for a partner who is gone */
  holding: boolean;
  byes: number;
  trios: number;
  met: Map<PersonId, Meeting>;
  /** topic card → when it was last on the table */
  topics: Map<TopicCardId, Instant>;
  offers: OfferId[];
};

export type Room = {
  readonly id: RoomId;
  readonly number: number;
  readonly round: number;
  /** the round it ends with: the next one when both sit that out together */
  lastRound: number;
  /** sitting here now, the missing not counted */
  people: PersonId[];
  /** everyone who ever sat here; not who left before it began, nor a no-show */
  seated: PersonId[];
  /** how many people it is for */
  seats: number;
  readonly opener: PersonId;
  readonly why: readonly Reason[];
  topics: { id: TopicCardId; seenBefore: boolean }[];
  wishes: Set<PersonId>;
  /** both wished: goes on into the break */
  agreed: boolean;
  sitOutWishes: Set<PersonId>;
  startsAt: Instant;
  endsAt: Instant;
  /** of the time since `startsAt`, while the mixer was paused */
  pausedMs: number;
  closed: boolean;
  third: { person: PersonId; joinsAt: Instant } | null;
  visitors: PersonId[];
  /** who came to a talk under way, and when: what was written until then is not for them */
  latecomers: { person: PersonId; since: Instant }[];
};

export type Offer = {
  readonly id: OfferId;
  readonly roomId: RoomId;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly at: Instant;
  readonly fields: readonly CardField[];
  /** null: the main card */
  readonly version: CardVersionId | null;
  state: 'open' | 'later' | 'declined' | 'exchanged';
  exchangedAt: Instant | null;
  fieldsBack: readonly CardField[];
  versionBack: CardVersionId | null;
  revokedBy: Set<PersonId>;
};

export type HelpCall = {
  readonly id: string;
  readonly person: PersonId;
  readonly roomId: RoomId | null;
  readonly at: Instant;
  state: 'open' | 'answered' | 'cancelled';
};

/** A host in a room of others. What was written there before `since` was for those who sat there. */
export type Visit = { readonly roomId: RoomId; readonly since: Instant };

/** From where people speak to everybody; `id` is null while nobody does. */
export type Stage = { id: RoomId | null; speakers: Set<PersonId>; invited: Set<PersonId> };

export type MixerPhase =
  | { kind: 'scheduled' }
  | { kind: 'lobby' }
  | { kind: 'round'; round: number; startsAt: Instant; endsAt: Instant }
  | { kind: 'intermission'; round: number; nextStartsAt: Instant | null; closesAt: Instant | null }
  | { kind: 'closing'; since: Instant }
  | { kind: 'ended'; at: Instant; since?: Instant };

/** The folded state of one mixer. `evolve` alone writes into it. */
export type Mixer = {
  readonly id: MixerId;
  readonly code: MixerCode;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
  readonly timing: Timing;
  readonly twin: Twin | null;
  settings: MixerSettings;
  /** the first one leads */
  hosts: PersonId[];
  hostingOfferedTo: PersonId | null;
  /** the latest act of a host, start or end of a round */
  idleSince: Instant;
  phase: MixerPhase;
  paused: { since: Instant } | null;
  /** the announced start could not happen: fewer than two are ready */
  startDelayed: boolean;
  roundsStarted: number;
  participants: Map<PersonId, Participant>;
  rooms: Map<RoomId, Room>;
  /** rooms not closed yet */
  openRooms: Set<RoomId>;
  lastRoomNumber: number;
  unseated: { person: PersonId; because: UnseatedReason }[];
  certificate: Certificate | null;
  offers: Map<OfferId, Offer>;
  /** from person → to person → how many of their offers were put off, taken back or not */
  putOffs: Map<PersonId, Map<PersonId, number>>;
  /** from person → to person */
  thanks: Map<PersonId, Set<PersonId>>;
  calls: Map<string, HelpCall>;
  visits: Map<PersonId, Visit>;
  stage: Stage;
};

/** The same, for everyone who only reads. */
export type ReadonlyMixer = DeepReadonly<Mixer>;

export type DeepReadonly<T> =
  T extends Map<infer K, infer V>
    ? ReadonlyMap<K, DeepReadonly<V>>
    : T extends Set<infer V>
      ? ReadonlySet<V>
      : T extends object
        ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
        : T;
