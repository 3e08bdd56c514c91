import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { View } from '@enishi/shared/views';

/** The way to people's browsers. Nothing here waits, and nothing is lost by a view that does not arrive: the next one is whole. */
export type Outbound = {
  /** people with a seat socket in this mixer */
  seated(id: MixerId): Iterable<PersonId>;
  /** hosts with a console open */
  watching(id: MixerId): Iterable<PersonId>;
  toEveryone(id: MixerId, view: View): void;
  toSeat(id: MixerId, person: PersonId, view: View): void;
  toConsoles(id: MixerId, person: PersonId, view: View): void;
};
