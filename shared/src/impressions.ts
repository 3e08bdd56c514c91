import * as z from 'zod/mini';

/** Words for how somebody comes across in a talk: each kind, none better than another. */
export const IMPRESSIONS = [
  'calm',
  'bright',
  'warm',
  'curious',
  'sincere',
  'thoughtful',
  'lively',
  'gentle',
  'clear',
  'steady',
  'playful',
  'open',
] as const;
export type Impression = (typeof IMPRESSIONS)[number];

/** What one person answers about another after a talk; empty: nothing. */
export const ImpressionOf = z.object({ words: z.array(z.enum(IMPRESSIONS)).check(z.maxLength(3)) });
export type ImpressionOf = z.infer<typeof ImpressionOf>;

/** How many have to answer before any of it is shown, and how many more each time. */
export const TOLD_IN = 3;
