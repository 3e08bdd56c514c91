import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { authUser } from './auth.ts';

const instant = (name: string) => bigint(name, { mode: 'number' });
/** What belongs to a person goes when the person goes; the journal keeps ids only. */
const personOf = (name: string) =>
  text(name)
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' });

export const person = pgTable('person', {
  id: text('id').primaryKey(),
  createdAt: instant('created_at').notNull(),
  simulated: boolean('simulated').notNull().default(false),
  profile: jsonb('profile'),
  card: jsonb('card').notNull(),
  /** what someone who met them can find them by; the functions are in the migration */
  words: text('words').generatedAlwaysAs(sql`words_of_profile(profile)`),
});

/** Cards beside the main one, which is made of `profile` and `card`. */
export const cardVersion = pgTable(
  'card_version',
  {
    id: text('id').primaryKey(),
    personId: personOf('person_id'),
    label: text('label').notNull(),
    role: text('role').notNull(),
    company: text('company').notNull(),
    email: text('email').notNull(),
    link: text('link').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('card_version_person').on(table.personId)],
);

export const signIn = pgTable(
  'sign_in',
  {
    authUserId: text('auth_user_id')
      .primaryKey()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    personId: personOf('person_id'),
  },
  (table) => [index('sign_in_person').on(table.personId)],
);

/** After two identities became one. `kept_id` is never itself an old one: a merge re-points earlier rows. */
export const personAlias = pgTable(
  'person_alias',
  { oldId: text('old_id').primaryKey(), keptId: personOf('kept_id') },
  (table) => [index('person_alias_kept').on(table.keptId)],
);

export const note = pgTable(
  'note',
  {
    mixerId: text('mixer_id').notNull(),
    personId: personOf('person_id'),
    aboutId: personOf('about_id'),
    body: jsonb('body').notNull(),
    updatedAt: instant('updated_at').notNull(),
    words: text('words').generatedAlwaysAs(sql`words_of_note(body)`),
  },
  (table) => [
    primaryKey({ columns: [table.mixerId, table.personId, table.aboutId] }),
    index('note_person').on(table.personId),
    index('note_about').on(table.aboutId),
  ],
);

/** Never again together, whoever of the two it came from. */
export const neverMatch = pgTable(
  'never_match',
  {
    personId: personOf('person_id'),
    otherId: personOf('other_id'),
    source: text('source', { enum: ['report', 'not_again'] }).notNull(),
    mixerId: text('mixer_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.otherId, table.source, table.mixerId] }),
    index('never_match_other').on(table.otherId),
  ],
);

/** Stays when one of the two goes. */
export const report = pgTable(
  'report',
  {
    mixerId: text('mixer_id').notNull(),
    byId: text('by_id').notNull(),
    commandId: text('command_id').notNull(),
    aboutId: text('about_id').notNull(),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mixerId, table.byId, table.commandId] }),
    index('report_about').on(table.aboutId),
  ],
);

export const encounter = pgTable(
  'encounter',
  {
    mixerId: text('mixer_id').notNull(),
    roomId: text('room_id').notNull(),
    round: integer('round').notNull(),
    people: text('people').array().notNull(),
    topics: text('topics').array().notNull(),
    metAt: instant('met_at').notNull(),
    /** who were in this room one after the other, never together: "id id" */
    apart: text('apart').array().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.mixerId, table.roomId] }),
    index('encounter_people').using('gin', table.people),
    index('encounter_met').on(table.metAt),
  ],
);

export const givenCard = pgTable(
  'given_card',
  {
    offerId: text('offer_id').notNull(),
    fromId: personOf('from_id'),
    toId: personOf('to_id'),
    mixerId: text('mixer_id').notNull(),
    fields: text('fields').array().notNull(),
    /** which of the owner's cards; null: the main one */
    version: text('version'),
    at: instant('at').notNull(),
    takenBackAt: instant('taken_back_at'),
  },
  (table) => [
    primaryKey({ columns: [table.offerId, table.fromId] }),
    index('given_card_from').on(table.fromId),
    index('given_card_to').on(table.toId),
  ],
);

export const thanks = pgTable(
  'thanks',
  {
    mixerId: text('mixer_id').notNull(),
    fromId: personOf('from_id'),
    toId: personOf('to_id'),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mixerId, table.fromId, table.toId] }),
    index('thanks_to').on(table.toId),
  ],
);

export const participation = pgTable(
  'participation',
  {
    mixerId: text('mixer_id').notNull(),
    personId: personOf('person_id'),
    role: text('role', { enum: ['participant', 'host'] }).notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mixerId, table.personId, table.role] }),
    index('participation_person').on(table.personId, table.at),
  ],
);

export const hostKey = pgTable('host_key', {
  mixerId: text('mixer_id').primaryKey(),
  keyHash: text('key_hash').notNull(),
  at: instant('at').notNull(),
});
