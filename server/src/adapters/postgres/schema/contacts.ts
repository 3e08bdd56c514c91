import { bigint, boolean, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { person } from './people.ts';

/**
 * Whom a person sat with, once for each other: drawn from `encounter` as it is written, so that a list of thousands
 * costs no look at every talk. Without a key to the other, as in `encounter`.
 */
export const contact = pgTable(
  'contact',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    otherId: text('other_id').notNull(),
    firstAt: bigint('first_at', { mode: 'number' }).notNull(),
    lastAt: bigint('last_at', { mode: 'number' }).notNull(),
    lastMixer: text('last_mixer').notNull(),
    mixers: text('mixers').array().notNull(),
    topics: text('topics').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.otherId] }),
    index('contact_other').on(table.otherId),
  ],
);

/**
 * What I privately hold of someone I met. Without a key to the other: what is mine stays when they go.
 */
export const relation = pgTable(
  'relation',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    otherId: text('other_id').notNull(),
    intent: text('intent'),
    trusted: boolean('trusted').notNull().default(false),
    muted: boolean('muted').notNull().default(false),
    updatedAt: bigint('updated_at', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.otherId] })],
);
