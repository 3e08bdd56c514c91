import * as z from 'zod/mini';
import { PersonId } from './ids.ts';

/** "Why you two" as data: ids and codes only, never a person's own words. */
export const Reason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('industry'),
    between: z.tuple([PersonId, PersonId]),
    level: z.enum(['section', 'division']),
  }),
  z.object({ kind: z.literal('give'), giver: PersonId, taker: PersonId, tag: z.string() }),
  z.object({ kind: z.literal('wanted'), by: PersonId, section: z.string() }),
  z.object({
    kind: z.literal('common'),
    what: z.enum(['language', 'tag', 'occupation', 'sector']),
    value: z.string(),
  }),
]);
export type Reason = z.infer<typeof Reason>;

/** `no_fresh_partner` stands for every reason that may not be told, blocks among them. */
export const UNSEATED_REASONS = ['odd_one_out', 'no_fresh_partner', 'no_common_language'] as const;
export const UnseatedReason = z.enum(UNSEATED_REASONS);
export type UnseatedReason = z.infer<typeof UnseatedReason>;

/** How good a seating is: its value, an upper bound, (bound − value) / bound, and how it was found. */
export const Certificate = z.object({
  value: z.number(),
  bound: z.number(),
  gap: z.number(),
  stage: z.enum(['exact', 'greedy', 'improved']),
});
export type Certificate = z.infer<typeof Certificate>;
