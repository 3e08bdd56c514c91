import * as z from 'zod/mini';
import { Language } from './language.ts';

/** What a link at the end of a mail stops. */
export const LETTERS = ['recap', 'reminders'] as const;
export const Letter = z.enum(LETTERS);
export type Letter = z.infer<typeof Letter>;

/** An IANA name such as "Asia/Tokyo". */
export const TimeZone = z.string().check(z.minLength(1), z.maxLength(64), z.refine(isTimeZone));

/** Where and in which language a person reads. */
export const Place = z.object({ language: Language, timeZone: TimeZone });
export type Place = z.infer<typeof Place>;

/** Which mails and notices a person wants. Each is theirs alone; nobody else ever hears of it. */
export const ReminderWishes = z.object({
  ...Place.shape,
  recapMail: z.boolean(),
  /** my own notes stand in the recap mail too */
  notesInMail: z.boolean(),
  /** ways by which reminders come */
  mail: z.boolean(),
  push: z.boolean(),
  /** what they remind of */
  thanks: z.boolean(),
  nextSteps: z.boolean(),
  promises: z.boolean(),
});
export type ReminderWishes = z.infer<typeof ReminderWishes>;

export const Reminders = z.object({
  wishes: ReminderWishes,
  /** to which mails go; null: there is none, so no mail comes */
  address: z.nullable(z.string()),
});
export type Reminders = z.infer<typeof Reminders>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
