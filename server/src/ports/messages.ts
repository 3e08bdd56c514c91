import type { Instant, MixerId, OfferId, PersonId, RoomId } from '@enishi/shared/ids';

export type Place =
  | 'lobby'
  | 'all'
  | `room:${RoomId}`
  | `call:${string}`
  | `answer:${string}`
  | `offer:${OfferId}`;

export type StoredMessage = {
  /** the sender's commandId with the sender: the same message sent twice is one */
  readonly id: string;
  readonly mixerId: MixerId;
  /** lobby · a room · announcement to all · words of a call for help, of its answer, of a card offer */
  readonly place: Place;
  readonly from: PersonId;
  readonly text: string;
  readonly at: Instant;
};

/** Words people wrote. Acknowledged after they are stored. */
export type Messages = {
  /** Saves once; a repeat with the same id changes nothing. */
  save(message: StoredMessage): Promise<void>;
  /** All messages of a mixer's live places, oldest first, at most `perPlace` each. */
  latest(mixerId: MixerId, perPlace: number): Promise<readonly StoredMessage[]>;
};
