import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { Impression } from '@enishi/shared/impressions';

/** How people came across to each other. Who answered what is for the one who answered alone. */
export type Impressions = {
  read(mixerId: MixerId, by: PersonId, about: PersonId): Promise<readonly string[]>;
  /** No words take the answer back. */
  save(
    mixerId: MixerId,
    by: PersonId,
    about: PersonId,
    words: readonly Impression[],
    at: Instant,
  ): Promise<void>;
  /** The answers about a person, the earliest first, one of each person; those of simulated people left out. */
  about(person: PersonId): Promise<readonly (readonly string[])[]>;
};
