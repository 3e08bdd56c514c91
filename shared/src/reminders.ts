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
  /** the server's public key, for a browser that subscribes to notices */
  pushKey: z.string(),
  /** notices come to the browser that asks */
  pushHere: z.boolean(),
});
export type Reminders = z.infer<typeof Reminders>;

const key = (max: number) => z.string().check(z.maxLength(max), z.regex(/^[A-Za-z0-9_-]+=*$/));

/** Where a browser takes notices (Web Push), and the keys with which it alone reads them. */
export const PushDevice = z.object({
  endpoint: z.string().check(z.maxLength(1000)),
  p256dh: key(120).check(z.minLength(80)),
  auth: key(40).check(z.minLength(16)),
});
export type PushDevice = z.infer<typeof PushDevice>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
