import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => bigint(name, { mode: 'number' });

export const mixer = pgTable(
  'mixer',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull(),
    version: integer('version').notNull(),
    publishedVersion: integer('published_version').notNull(),
    /** null: nothing is due */
    deadline: instant('deadline'),
    ended: integer('ended').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('mixer_code').on(table.code),
    index('mixer_due').on(table.deadline).where(sql`${table.deadline} is not null`),
    index('mixer_unpublished').on(table.id).where(sql`${table.publishedVersion} < ${table.version}`),
  ],
);

export const event = pgTable(
  'event',
  {
    mixerId: text('mixer_id')
      .notNull()
      .references(() => mixer.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    // Read whole and never searched: as jsonb a round of thousands takes the database three times as long to write.
    body: json('body').notNull(),
  },
  (table) => [primaryKey({ columns: [table.mixerId, table.version] })],
);

export const outcome = pgTable(
  'outcome',
  {
    mixerId: text('mixer_id')
      .notNull()
      .references(() => mixer.id, { onDelete: 'cascade' }),
    personId: text('person_id').notNull(),
    commandId: text('command_id').notNull(),
    reply: jsonb('reply').notNull(),
  },
  (table) => [primaryKey({ columns: [table.mixerId, table.personId, table.commandId] })],
);

/** Which mixers are open to all, what the home page says of them, and the names by which they are found again, also when * the mixer itself is kept no more. */
export const mixerListing = pgTable(
  'mixer_listing',
  {
    mixerId: text('mixer_id').primaryKey(),
    access: text('access').notNull(),
    startsAt: instant('starts_at'),
    phase: text('phase').notNull(),
    name: text('name').notNull().default(''),
    /** null: not over */
    endedAt: instant('ended_at'),
    keepDays: integer('keep_days').notNull().default(365),
    words: text('words').generatedAlwaysAs(sql`fold_words(name)`),
  },
  (table) => [index('mixer_listing_ended').on(table.endedAt)],
);

export const message = pgTable(
  'message',
  {
    id: text('id').primaryKey(),
    mixerId: text('mixer_id').notNull(),
    place: text('place').notNull(),
    fromId: text('from_id').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('message_place').on(table.mixerId, table.place, table.at)],
);
