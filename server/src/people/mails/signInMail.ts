import type { Language } from '@enishi/shared/language';
import type { Mail } from '../../ports/mailer.ts';
import { layMail } from './layMail.ts';
import { fill, mailTexts } from './mailTexts.ts';

/** The code to type and the link that holds it. The address is in the fragment, which browsers send to nobody. */
export function signInMail(
  to: string,
  code: string,
  { origin, language }: { origin: string; language: Language },
): Mail {
  const words = mailTexts(language).signIn;
  const url = `${origin}/sign-in#${new URLSearchParams({ address: to, code })}`;
  return layMail(to, {
    language,
    subject: fill(words.subject, { code }),
    paragraphs: [words.lead],
    code,
    action: { label: words.action, url },
    closing: [words.expires, words.notYou],
  });
}
