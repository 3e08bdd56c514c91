import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { Presence as Told } from '@enishi/shared/signal';

/** Who has a live connection now, and what their browser tells of itself. In memory only. */
export type Presence = {
  /** a seat or a console of this mixer */
  isPresent(id: MixerId, person: PersonId): boolean;
  /** the moment the last connection was lost; for someone not seen since the start, the start */
  lostAt(id: MixerId, person: PersonId): Instant;
  told(id: MixerId, person: PersonId): Told | undefined;
  /** last time anybody heard or read this person */
  lastHeardAt(id: MixerId, person: PersonId): Instant | null;
};
