import * as z from 'zod/mini';
import { ContactCard } from './contactCard.ts';
import { Instant, MixerCode, MixerId } from './ids.ts';
import { NoteAbout } from './note.ts';
import { PersonTag } from './personTag.ts';

const text = (max: number) => z.string().check(z.maxLength(max));

/** What I decided about one person from one mixer. Only I read it, and nothing is sent by it. */
export const FollowUpState = z.object({
  /** null: a thank-you is still due */
  thanks: z._default(z.nullable(z.enum(['sent', 'not_needed'])), null),
  /** my own text; null: as it is proposed */
  draft: z._default(z.nullable(text(3000)), null),
  promiseKept: z._default(z.boolean(), false),
  nextStep: z._default(text(200), ''),
  /** a calendar day, YYYY-MM-DD */
  nextOn: z._default(z.nullable(z.iso.date()), null),
  nextDone: z._default(z.boolean(), false),
});
export type FollowUpState = z.infer<typeof FollowUpState>;

export const FollowUp = z.object({
  person: PersonTag,
  mixerId: MixerId,
  /** null: the mixer is gone */
  code: z.nullable(MixerCode),
  mixerName: z.string(),
  /** the last talk there */
  metAt: Instant,
  topics: z.array(z.string()),
  note: NoteAbout,
  /** null: none was given to me, or it was taken back */
  card: z.nullable(ContactCard),
  state: FollowUpState,
  /** when each was done, null where it was not */
  thanksAt: z.nullable(Instant),
  promiseKeptAt: z.nullable(Instant),
  nextDoneAt: z.nullable(Instant),
});
export type FollowUp = z.infer<typeof FollowUp>;
