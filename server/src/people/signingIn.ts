import type { Reply } from '@enishi/shared/errors';
import type { Language } from '@enishi/shared/language';
import type { Log } from '../ports/log.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { SignIns } from '../ports/signIns.ts';
import { signInMail } from './mails/signInMail.ts';
import { accepted, refused } from './reply.ts';

export type SigningIn = {
  /** Sends a code. Nothing in the answer tells whether the address is known. */
  askCode(
    address: string,
    reader: { origin: string; language: Language },
  ): Promise<Reply<Record<string, never>>>;
};

export function createSigningIn({
  signIns,
  mailer,
  log,
}: {
  signIns: SignIns;
  mailer: Mailer;
  log: Log;
}): SigningIn {
  return {
    async askCode(address, reader) {
      const code = await signIns.makeCode(address);
      try {
        await mailer.send(signInMail(address, code, reader));
      } catch (error) {
        log.error({ err: error }, 'a sign-in mail was not sent');
        return refused('mail_failed');
      }
      return accepted({});
    },
  };
}
