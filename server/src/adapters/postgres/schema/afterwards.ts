import { bigint, boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { authSession } from './auth.ts';
import { person } from './people.ts';

const instant = (name: string) => bigint(name, { mode: 'number' });
const personOf = (name: string) =>
  text(name)
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' });

/** What one person still means to do about another from one mixer. Read by its owner only. */
export const followUp = pgTable(
  'follow_up',
  {
    personId: personOf('person_id'),
    mixerId: text('mixer_id').notNull(),
    aboutId: personOf('about_id'),
    /** null: the thank-you is still due */
    thanks: text('thanks', { enum: ['sent', 'not_needed'] }),
    thanksAt: instant('thanks_at'),
    /** my own text, once I changed the draft */
    draft: text('draft'),
    promiseKeptAt: instant('promise_kept_at'),
    nextStep: text('next_step').notNull().default(''),
    /** a calendar day, YYYY-MM-DD */
    nextOn: text('next_on'),
    nextDoneAt: instant('next_done_at'),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.mixerId, table.aboutId] }),
    index('follow_up_about').on(table.aboutId),
    index('follow_up_next').on(table.nextOn),
  ],
);

/** Which mails and notices a person wants; without a row, as the columns' defaults say. */
export const reminderWish = pgTable('reminder_wish', {
  personId: text('person_id')
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  language: text('language').notNull(),
  timeZone: text('time_zone').notNull(),
  recapMail: boolean('recap_mail').notNull().default(true),
  notesInMail: boolean('notes_in_mail').notNull().default(false),
  reminderMail: boolean('reminder_mail').notNull().default(true),
  reminderPush: boolean('reminder_push').notNull().default(true),
  thanks: boolean('thanks').notNull().default(true),
  nextSteps: boolean('next_steps').notNull().default(true),
  promises: boolean('promises').notNull().default(true),
  updatedAt: instant('updated_at').notNull(),
});

export const pushSubscription = pgTable(
  'push_subscription',
  {
    endpoint: text('endpoint').primaryKey(),
    personId: personOf('person_id'),
    /** the browser that takes the notices: whoever signs out on it takes it along */
    sessionId: text('session_id')
      .notNull()
      .references(() => authSession.id, { onDelete: 'cascade' }),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('push_subscription_person').on(table.personId),
    index('push_subscription_session').on(table.sessionId),
  ],
);

/** What was sent, so that a restart sends nothing twice. */
export const reminderSent = pgTable(
  'reminder_sent',
  {
    personId: personOf('person_id'),
    kind: text('kind').notNull(),
    about: text('about').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind, table.about] })],
);

export const meetingProposal = pgTable(
  'meeting_proposal',
  {
    id: text('id').primaryKey(),
    fromId: personOf('from_id'),
    toId: personOf('to_id'),
    times: bigint('times', { mode: 'number' }).array().notNull(),
    minutes: integer('minutes').notNull(),
    message: text('message').notNull(),
    state: text('state', { enum: ['open', 'chosen', 'declined', 'withdrawn'] }).notNull(),
    chosenAt: instant('chosen_at'),
    /** the private room of the two, once a time is chosen */
    mixerId: text('mixer_id'),
    code: text('code'),
    at: instant('at').notNull(),
    changedAt: instant('changed_at'),
    sequence: integer('sequence').notNull().default(0),
    language: text('language').notNull().default('ja'),
    timeZone: text('time_zone').notNull().default('UTC'),
  },
  (table) => [index('meeting_proposal_from').on(table.fromId), index('meeting_proposal_to').on(table.toId)],
);

/** Two contacts whom a third wants to make known to each other. Null: not answered yet. */
export const introduction = pgTable(
  'introduction',
  {
    id: text('id').primaryKey(),
    byId: personOf('by_id'),
    oneId: personOf('one_id'),
    otherId: personOf('other_id'),
    message: text('message').notNull(),
    oneAgrees: boolean('one_agrees'),
    otherAgrees: boolean('other_agrees'),
    at: instant('at').notNull(),
    /** both said yes: since then they are contacts of each other */
    introducedAt: instant('introduced_at'),
    takenBackAt: instant('taken_back_at'),
  },
  (table) => [
    index('introduction_by').on(table.byId),
    index('introduction_one').on(table.oneId),
    index('introduction_other').on(table.otherId),
  ],
);
