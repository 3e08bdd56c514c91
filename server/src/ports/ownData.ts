import type { Instant, PersonId } from '@enishi/shared/ids';

/** Rows as they are stored, by table. */
export type StoredRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Everything that is kept of one person, under all ids they ever had. */
export type OwnData = {
  /** All rows that are theirs, ways to sign in without their secrets. */
  read(ids: readonly PersonId[]): Promise<StoredRows>;
  /**
   * Removes it all in one. What stays: ids in journals, what others wrote themselves, reports, and, without a word of
   * theirs, meetings called off that were to be after `now`: the others still look them up. Their names, cards and
   * messages are gone everywhere.
   */
  erase(ids: readonly PersonId[], now: Instant): Promise<void>;
};
