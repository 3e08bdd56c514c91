import type { ConsolePerson } from '@enishi/shared/consoleView';
import type { CardField } from '@enishi/shared/contactCard';
import type { CardVersionId, Instant, OfferId, PersonId, RoomId } from '@enishi/shared/ids';
import type { Reason, UnseatedReason } from '@enishi/shared/reasons';
import type { MineView, RoomView, SharedView } from '@enishi/shared/views';
import type { DeepReadonly } from './state.ts';

/** A person in a view: who, and which fields of them may be shown. `composeView` fills it and can add none. */
export type PersonRef = { readonly person: PersonId; readonly shows: 'tag' | 'list' };
/** A card in a view: whose, and which fields of which of their cards they gave; left out: of the main one. */
export type CardRef = {
  readonly owner: PersonId;
  readonly fields: readonly CardField[];
  readonly version?: CardVersionId;
};

export type ExchangeRef =
  | { readonly state: 'none' }
  | {
      readonly state: 'offered';
      readonly offerId: OfferId;
      readonly at: Instant;
      readonly fields: readonly CardField[];
      readonly version?: CardVersionId;
      readonly notNow: boolean;
    }
  | { readonly state: 'asked'; readonly offerId: OfferId; readonly at: Instant; readonly later: boolean }
  | {
      readonly state: 'exchanged';
      readonly offerId: OfferId;
      readonly at: Instant;
      readonly gave: readonly CardField[];
      readonly version?: CardVersionId;
      readonly card: CardRef | null;
      readonly revoked: boolean;
    };

export type RoomRef = Omit<
  RoomView,
  'partners' | 'why' | 'chat' | 'cameLater' | 'visitors' | 'call' | 'pass' | 'joining'
> & {
  readonly why: readonly DeepReadonly<Reason>[];
  readonly partners: readonly {
    readonly person: PersonRef;
    readonly exchange: ExchangeRef;
    readonly metBefore: boolean;
  }[];
  readonly visitors: readonly PersonRef[];
  readonly call: { readonly callId: string; readonly at: Instant } | null;
  readonly joining: { readonly person: PersonRef; readonly at: Instant } | null;
  /** the others whose picture and voice this person gets, in seating order with themselves */
  readonly together: readonly PersonId[];
  /** messages written until then are not for them; 0: they sat here from the beginning */
  readonly chatFrom: Instant;
};

export type MetRef = {
  readonly person: PersonRef;
  readonly round: number;
  readonly roomId: RoomId;
  readonly metAt: Instant;
  readonly topics: readonly string[];
  readonly exchange: ExchangeRef;
  readonly thanked: boolean;
  readonly thankedMe: boolean;
};

/** One person's view, in references. */
export type MineRef = Omit<MineView, 'room' | 'met' | 'stage'> & {
  /** null: nobody speaks to everybody, or I am not here to hear it */
  readonly stage: 'speaker' | 'listener' | null;
  readonly room: RoomRef | null;
  readonly met: readonly MetRef[];
};

/** Everybody's view, in references; who is here, chat and clock are not the core's to know. */
export type SharedRef = Omit<
  SharedView,
  'now' | 'hosts' | 'lobby' | 'chat' | 'announcement' | 'stage' | 'freshRoundsLeft'
> & {
  readonly stage: readonly PersonRef[];
  readonly hosts: readonly PersonRef[];
};

export type ConsoleRef = {
  readonly rooms: readonly {
    readonly roomId: RoomId;
    readonly number: number;
    readonly round: number;
    readonly sitsOut: boolean;
    readonly people: readonly PersonRef[];
    readonly calling: boolean;
    readonly alone: boolean;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly topic: string;
  }[];
  readonly people: readonly (Omit<ConsolePerson, 'person' | 'connected'> & { readonly person: PersonRef })[];
  readonly calls: readonly {
    readonly callId: string;
    readonly roomId: RoomId | null;
    readonly from: PersonRef;
    readonly at: Instant;
  }[];
  readonly unseated: readonly { readonly person: PersonRef; readonly because: UnseatedReason }[];
};
