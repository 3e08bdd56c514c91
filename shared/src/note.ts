import * as z from 'zod/mini';
import { line } from './line.ts';

/** My private words about one person from one mixer. */
export const NoteAbout = z.object({
  note: z._default(line(2000), ''),
  insight: z._default(line(500), ''),
  hint: z._default(line(500), ''),
  promise: z._default(line(300), ''),
  strength: z._default(z.nullable(z.string().check(z.maxLength(32))), null),
  strengthLine: z._default(line(200), ''),
  /** meet again / not again; never told to the other */
  again: z._default(z.nullable(z.enum(['yes', 'no'])), null),
});
export type NoteAbout = z.infer<typeof NoteAbout>;
