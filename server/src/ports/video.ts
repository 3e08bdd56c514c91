import type { PersonId } from '@enishi/shared/ids';
import type { Pass } from '@enishi/shared/signal';

/** What lets a person into the picture and voice of a room. Minted at delivery, never stored. */
export type Video = {
  /** `others`: everyone else of the room whose browser can connect */
  pass(me: PersonId, others: readonly PersonId[]): Pass;
};
