import * as z from 'zod/mini';
import { Instant, PersonId } from './ids.ts';
import { Language } from './language.ts';
import { line } from './line.ts';
import { PersonTag } from './personTag.ts';

/** How long before the agreed time the room for two opens, in milliseconds. */
export const ROOM_OPENS_MS = 15 * 60_000;
/** … and until how long after the agreed end it can still be opened. */
export const ROOM_STAYS_MS = 60 * 60_000;

/** How long the room stays open once the agreed length of a talk is over, in milliseconds. */
export const ROOM_SPARE_MS = 15 * 60_000;

export const APPOINTMENT_MINUTES = [15, 30, 45, 60] as const;
export const MOST_TIMES = 3;

export const NewAppointment = z.object({
  /** someone I met */
  to: PersonId,
  /** up to three moments to choose from */
  times: z.array(Instant).check(z.minLength(1), z.maxLength(MOST_TIMES)),
  minutes: z._default(z.literal(APPOINTMENT_MINUTES), 30),
  message: z._default(line(300), ''),
  language: Language,
  /** the proposer's, for a mail to somebody whose own is not known */
  timeZone: z.string().check(z.maxLength(60)),
});
export type NewAppointment = z.infer<typeof NewAppointment>;

/**
 * open: not answered · agreed: a time was chosen · declined: none of the times · cancelled: by either.
 * One to which the other never answers reads as open until its times are over.
 */
export const APPOINTMENT_STATES = ['open', 'agreed', 'declined', 'cancelled'] as const;

/** A meeting of two who met before, as one of them sees it. */
export const Appointment = z.object({
  id: z.string(),
  person: PersonTag,
  /** I proposed it */
  mine: z.boolean(),
  times: z.array(Instant),
  minutes: z.number(),
  message: z.string(),
  state: z.enum(APPOINTMENT_STATES),
  /** the time that was chosen */
  startsAt: z.nullable(Instant),
  at: Instant,
});
export type Appointment = z.infer<typeof Appointment>;

export const ChosenTime = z.object({ startsAt: Instant, language: Language });
