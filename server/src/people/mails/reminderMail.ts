import type { Language } from '@enishi/shared/language';
import type { ReminderWishes } from '@enishi/shared/reminders';
import type { Mail } from '../../ports/mailer.ts';
import type { Notice } from '../../ports/push.ts';
import type { OpenThing } from '../letters/whatIsOpen.ts';
import { mixerNameIn } from '../mixerNameIn.ts';
import { layMail } from './layMail.ts';
import { fill, mailTexts } from './mailTexts.ts';

type Told = {
  readonly open: readonly OpenThing[];
  readonly wishes: ReminderWishes;
  readonly origin: string;
  readonly stopUrl: string;
  readonly key: string;
};

/** All that waits, in one mail: whom to thank, what comes next, what was promised. */
export function reminderMail(to: string, { open, wishes, origin, stopUrl, key }: Told): Mail {
  const words = mailTexts(wishes.language).reminders;
  const parts = {
    language: wishes.language,
    subject: words.subject,
    paragraphs: [words.lead],
    items: (['nextSteps', 'promises', 'thanks'] as const).flatMap((kind) => {
      const lines = open.filter((one) => one.kind === kind).map((one) => lineOf(one, wishes.language));
      return lines.length === 0 ? [] : { title: words.kinds[kind], lines };
    }),
    action: { label: words.action, url: `${origin}/me/follow-ups` },
    closing: [words.nothingSent, fill(words.settings, { url: `${origin}/me/keep` })],
    stop: { label: words.stop, url: stopUrl },
  };
  return layMail(to, parts, key);
}

function lineOf({ kind, followUp }: OpenThing, language: Language): string {
  const words = mailTexts(language);
  const person = followUp.person.name || words.recap.someone;
  const what = {
    thanks: mixerNameIn(followUp.mixerName, language),
    nextSteps: followUp.state.nextStep,
    promises: followUp.note.promise,
  };
  return fill(words.reminders.line, { person, what: what[kind] });
}

/** Seen on a locked screen by whoever is near, so without names and words: only which kinds wait. */
export function reminderNotice(open: readonly OpenThing[], language: Language): Notice {
  const words = mailTexts(language).reminders;
  const kinds = (['nextSteps', 'promises', 'thanks'] as const).filter((kind) =>
    open.some((one) => one.kind === kind),
  );
  const body = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    kinds.map((kind) => words.notice[kind]),
  );
  return {
    title: words.noticeTitle,
    body: fill(words.noticeBody, { what: body }),
    url: '/me/follow-ups',
    tag: 'reminders',
  };
}
