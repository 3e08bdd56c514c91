import type { Instant, MixerId, PersonId, RoomId } from '@enishi/shared/ids';

export type StoredMessage = {
  /** the sender's commandId with the sender: the same message sent twice is one */
  readonly id: string;
  readonly mixerId: MixerId;
  /** lobby · a room · announcement to all · a call for help (its text) · an answer to a call (`callId` as place) */
  readonly place: 'lobby' | 'all' | `room:${RoomId}` | `call:${string}` | `answer:${string}`;
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
