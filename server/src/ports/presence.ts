import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { Presence as Told } from '@enishi/shared/signal';

/** Who has a live connection now, and what their browser tells of itself. In memory only. */
export type Presence = {
  /** takes part: has a seat connected; a console alone does not talk with anybody */
  isPresent(id: MixerId, person: PersonId): boolean;
  /** the moment the seat was lost; for someone not seen since the start, the start */
  lostAt(id: MixerId, person: PersonId): Instant;
  /** has a seat or a console connected */
  isHere(id: MixerId, person: PersonId): boolean;
  /** the moment the last connection of either kind was lost */
  goneAt(id: MixerId, person: PersonId): Instant;
  /** anybody has a connection to this mixer */
  isAnyoneHere(id: MixerId): boolean;
  told(id: MixerId, person: PersonId): Told | undefined;
  /** last time anybody heard or read this person */
  lastHeardAt(id: MixerId, person: PersonId): Instant | null;
};
