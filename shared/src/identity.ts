import * as z from 'zod/mini';
import { Instant } from './ids.ts';
import { Language } from './language.ts';
import { trim } from './line.ts';
import { Place } from './reminders.ts';

const mailAddress = z
  .string()
  .check(trim(), z.maxLength(200), z.regex(/^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/));

/** Asks for a code by mail. The answer is the same whether the address is known or not. */
export const AskCode = z.object({ address: mailAddress, language: Language });

/** `merge`: what this browser's guest lived through becomes part of the life of the one who signs in. */
const merge = z._default(z.boolean(), false);
export const EnterCode = z.object({
  address: mailAddress,
  code: z.string().check(
    z.overwrite((typed) => typed.normalize('NFKC').replace(/[\s-]/g, '')),
    z.regex(/^\d{6}$/),
  ),
  merge,
  /** in which language and by which clock mails to this address are read */
  place: z.exactOptional(Place),
});

/** kept: this person can come back this way from now on; signed_in: this browser became another person's. */
export const Entered = z.object({ outcome: z.enum(['kept', 'signed_in']) });
export type Entered = z.infer<typeof Entered>;

/** WebAuthn's own JSON, made and read by the browser's authenticator. */
const webAuthn = z.record(z.string(), z.unknown());
export const PasskeyQuestion = z.object({ options: webAuthn });
export const PasskeyAnswer = z.object({ answer: webAuthn });
export const EnterPasskey = z.object({ answer: webAuthn, merge });

export const WaysIn = z.object({
  /** null: none was proven */
  address: z.nullable(z.string()),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), at: Instant })),
  /** browsers signed in now, this one among them */
  sessions: z.number(),
});
export type WaysIn = z.infer<typeof WaysIn>;
