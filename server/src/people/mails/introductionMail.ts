import type { Language } from '@enishi/shared/language';
import type { IntroductionLetter, IntroductionNews } from '../../ports/introductions.ts';
import type { Mail } from '../../ports/mailer.ts';
import type { PersonStore } from '../../ports/personStore.ts';
import type { Notice } from '../../ports/push.ts';
import { industryName } from '../industryName.ts';
import { layMail } from './layMail.ts';
import { fill, mailTexts } from './mailTexts.ts';

type About = {
  readonly language: Language;
  readonly people: PersonStore;
  readonly origin: string;
  readonly stopUrl: string;
};

/** Asks one of the two, or tells that both agreed. Of the other it says name and field, and nothing more. */
export function introductionMail(
  letter: IntroductionLetter,
  { language, people, origin, stopUrl }: About,
): Mail {
  const { id, kind, person, address, by, other, reason } = letter;
  const words = mailTexts(language).introduction;
  const profile = people.get(other)?.profile;
  const name = profile?.name ?? '';
  const values = { name, by: people.get(by)?.profile?.name ?? '' };
  const asked = kind === 'asked';
  return layMail(
    address,
    {
      language,
      subject: fill(words[kind].subject, values),
      paragraphs: [fill(words[kind].lead, values)],
      items: [{ title: name, lines: [industryName(profile?.industry, language), reason].filter(Boolean) }],
      action: {
        label: words[kind].action,
        url: `${origin}${asked ? '/me/people/introductions' : `/me/people/${other}`}`,
      },
      closing: asked ? [fill(words.asked.told, values)] : [],
      stop: { label: mailTexts(language).reminders.stop, url: stopUrl },
    },
    `introduction-${kind}-${id}-${person}`,
  );
}

/** Seen on a locked screen by whoever is near, so without names: that somebody asks, or that both agreed. */
export function introductionNotice(kinds: readonly IntroductionNews['kind'][], language: Language): Notice {
  const words = mailTexts(language).introduction;
  const told = (['asked', 'introduced'] as const).filter((kind) => kinds.includes(kind));
  return {
    title: words[told[0] ?? 'asked'].noticeTitle,
    body: told.map((kind) => words[kind].noticeBody).join('\n'),
    url: '/me/people/introductions',
    tag: 'introductions',
  };
}
