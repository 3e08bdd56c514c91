import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { person } from './people.ts';

const instant = (name: string) => bigint(name, { mode: 'number' });
const personOf = (name: string) =>
  text(name)
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' });

/** One evening looked back on: the goal as it stood that day, and whether it was reached. */
export const reflection = pgTable(
  'reflection',
  {
    mixerId: text('mixer_id').notNull(),
    personId: personOf('person_id'),
    body: jsonb('body').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.mixerId] })],
);

/** `mixer_id` is null for a rating of any other day. */
export const selfRating = pgTable(
  'self_rating',
  {
    id: text('id').primaryKey(),
    personId: personOf('person_id'),
    mixerId: text('mixer_id'),
    moment: text('moment', { enum: ['before', 'after', 'own'] }).notNull(),
    scores: jsonb('scores').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('self_rating_person').on(table.personId, table.at),
    uniqueIndex('self_rating_moment').on(table.personId, table.mixerId, table.moment),
  ],
);

export const ownGoal = pgTable(
  'own_goal',
  {
    id: text('id').primaryKey(),
    personId: personOf('person_id'),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    times: integer('times').notNull(),
    createdAt: instant('created_at').notNull(),
    /** days on which the person said "done" */
    marks: jsonb('marks').notNull(),
  },
  (table) => [index('own_goal_person').on(table.personId)],
);

/** The give log: what I gave somebody and what I was given. */
export const gift = pgTable(
  'gift',
  {
    id: text('id').primaryKey(),
    personId: personOf('person_id'),
    otherId: text('other_id'),
    direction: text('direction', { enum: ['gave', 'got'] }).notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('gift_person').on(table.personId, table.at)],
);

/** How someone came across to another; told to them only mixed with others' answers. */
export const impression = pgTable(
  'impression',
  {
    mixerId: text('mixer_id').notNull(),
    fromId: personOf('from_id'),
    toId: personOf('to_id'),
    words: text('words').array().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mixerId, table.fromId, table.toId] }),
    index('impression_to').on(table.toId),
  ],
);
