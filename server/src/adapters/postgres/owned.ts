type Rows = { readonly table: string; readonly owner: string; readonly key: readonly string[] | null };

/**
 * Rows that belong to one person: they move with a merge and go with a deletion. `key`: the other columns that
 * tell one of them from the next, so that a merge keeps one of two (none: one row a person). Null: rows have ids of
 * their own, and all of them stay.
 */
export const OWNED: readonly Rows[] = [
  { table: 'note', owner: 'person_id', key: ['mixer_id', 'about_id'] },
  { table: 'never_match', owner: 'person_id', key: ['other_id', 'source', 'mixer_id'] },
  { table: 'follow_up', owner: 'person_id', key: ['mixer_id', 'about_id'] },
  { table: 'reminder_wish', owner: 'person_id', key: [] },
  { table: 'push_subscription', owner: 'person_id', key: null },
  { table: 'reminder_sent', owner: 'person_id', key: ['kind', 'about'] },
  { table: 'meeting_proposal', owner: 'from_id', key: null },
  { table: 'meeting_proposal', owner: 'to_id', key: null },
  { table: 'introduction', owner: 'by_id', key: null },
  { table: 'introduction', owner: 'one_id', key: null },
  { table: 'introduction', owner: 'other_id', key: null },
  { table: 'relation', owner: 'person_id', key: ['other_id'] },
  { table: 'reflection', owner: 'person_id', key: ['mixer_id'] },
  { table: 'self_rating', owner: 'person_id', key: ['mixer_id', 'moment'] },
  { table: 'own_goal', owner: 'person_id', key: null },
  { table: 'gift', owner: 'person_id', key: null },
  { table: 'card_version', owner: 'person_id', key: null },
  { table: 'impression', owner: 'from_id', key: ['mixer_id', 'to_id'] },
  { table: 'impression', owner: 'to_id', key: ['mixer_id', 'from_id'] },
];

/** Rows of others that are about one person: they follow a merge, so that both lives read as one. */
export const ABOUT: readonly Rows[] = [
  { table: 'note', owner: 'about_id', key: ['mixer_id', 'person_id'] },
  { table: 'follow_up', owner: 'about_id', key: ['mixer_id', 'person_id'] },
  { table: 'never_match', owner: 'other_id', key: ['person_id', 'source', 'mixer_id'] },
  { table: 'relation', owner: 'other_id', key: ['person_id'] },
  { table: 'gift', owner: 'other_id', key: null },
];

/** Written from a journal under the ids it names: they stay, and whoever reads them asks for all ids of a person. */
export const FROM_JOURNAL: readonly { table: string; person: string }[] = [
  { table: 'given_card', person: 'from_id' },
  { table: 'given_card', person: 'to_id' },
  { table: 'thanks', person: 'from_id' },
  { table: 'thanks', person: 'to_id' },
  { table: 'participation', person: 'person_id' },
  { table: 'contact', person: 'person_id' },
];
