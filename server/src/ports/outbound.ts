import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { View } from '@enishi/shared/views';

/** The way to people's browsers. Nothing here waits, and nothing is lost by a view that does not arrive: the next one is whole. */
export type Outbound = {
  /** people with a seat socket in this mixer */
  seated(id: MixerId): readonly PersonId[];
  isSeated(id: MixerId, person: PersonId): boolean;
  /** hosts with a console open */
  watching(id: MixerId): readonly PersonId[];
  /** all but those named */
  toEveryone(id: MixerId, view: View, but: readonly PersonId[]): void;
  /**
   * `view` is a `View` as JSON in UTF-8, in pieces that follow each other: what thousands share is encoded once, and
   * what is theirs alone is made ahead, while the journal still writes.
   */
  toSeat(id: MixerId, person: PersonId, view: readonly Uint8Array[]): void;
  toConsoles(id: MixerId, person: PersonId, view: View): void;
  /** Closes what this person has open here, after what was sent. */
  close(id: MixerId, person: PersonId, what: 'all' | 'consoles'): void;
};
