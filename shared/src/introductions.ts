import * as z from 'zod/mini';
import { Instant, PersonId } from './ids.ts';
import { someWords } from './line.ts';
import { PersonTag } from './personTag.ts';

/** How long the two are asked, in milliseconds; afterwards it reads as "not this time". */
export const INTRODUCTION_STANDS_MS = 14 * 86_400_000;
export const REASON_LENGTH = 160;

export const NewIntroduction = z.object({
  /** two people I met */
  one: PersonId,
  other: PersonId,
  /** why, in one line that both read */
  reason: someWords(REASON_LENGTH),
});
export type NewIntroduction = z.infer<typeof NewIntroduction>;

export const IntroductionAnswer = z.object({ agrees: z.boolean() });

/**
 * As the one who introduces sees it. `notThisTime` says nothing of why: one of the two, or both, said "not now",
 * did not answer in time, or may not be brought together.
 */
export const MadeIntroduction = z.object({
  id: z.string(),
  people: z.array(PersonTag),
  reason: z.string(),
  state: z.enum(['waiting', 'introduced', 'notThisTime']),
  at: Instant,
});
export type MadeIntroduction = z.infer<typeof MadeIntroduction>;

/**
 * As one of the two sees it. `agreed`: I said yes, and the other has not, whatever the cause. A "not now" of mine is
 * not listed any more.
 */
export const AskedIntroduction = z.object({
  id: z.string(),
  by: PersonTag,
  /** all that is told before both agree */
  other: z.object({ name: z.string(), industry: z.nullable(z.string()) }),
  reason: z.string(),
  state: z.enum(['asked', 'agreed', 'introduced']),
  /** only once introduced */
  personId: z.nullable(PersonId),
  at: Instant,
  /** until when an answer counts */
  standsUntil: Instant,
});
export type AskedIntroduction = z.infer<typeof AskedIntroduction>;

/** The latest first. */
export const Introductions = z.object({ asked: z.array(AskedIntroduction), made: z.array(MadeIntroduction) });
export type Introductions = z.infer<typeof Introductions>;
