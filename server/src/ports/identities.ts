import type { PersonId } from '@enishi/shared/ids';

/** Who became whom: two guests that proved to be one person. A journal keeps the old id for ever. */
export type Identities = {
  /** The person an id stands for today. */
  nowOf(id: PersonId): PersonId;
  /** Every id under which this person may stand in a journal, today's first. */
  idsOf(person: PersonId): readonly PersonId[];
  /** What belongs to `old` belongs to `kept` from now on; where both have the same thing, the kept one's stays. */
  merge(old: PersonId, kept: PersonId): Promise<void>;
  /** Called after each merge; the merge waits for it. */
  onMerge(listener: (old: PersonId, kept: PersonId) => Promise<void>): void;
};
