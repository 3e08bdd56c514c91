import type { ContactCard } from '@enishi/shared/contactCard';
import type { Recap, RecapPerson } from '@enishi/shared/http';
import type { PersonId } from '@enishi/shared/ids';
import type { ReminderWishes } from '@enishi/shared/reminders';
import type { Mail } from '../../ports/mailer.ts';
import { strengthName } from '../strengthName.ts';
import type { TopicTexts } from '../topicTexts.ts';
import { layMail } from './layMail.ts';
import { fill, mailTexts } from './mailTexts.ts';

type Told = {
  readonly recap: Recap;
  readonly wishes: ReminderWishes;
  readonly me: PersonId;
  readonly topics: TopicTexts;
  readonly industryOf: (person: PersonId) => string | undefined;
  readonly origin: string;
  readonly stopUrl: string;
  readonly key: string;
};

/**
 * Whom I met, what we talked about, the cards I was given, what others saw in me as far as the recap's page tells it,
 * and what waits. My notes only if I wish so.
 */
export function recapMail(to: string, told: Told): Mail {
  const { recap, wishes, origin, stopUrl, key } = told;
  const { language, timeZone } = wishes;
  const words = mailTexts(language).recap;
  const first = recap.people[0]?.talks[0]?.metAt ?? 0;
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone,
    dateStyle: 'full',
  });
  return layMail(
    to,
    {
      language,
      subject: fill(words.subject, { mixer: recap.name }),
      paragraphs: [fill(words.lead, { mixer: recap.name, date: date.format(first) })],
      items: [...recap.people.map((met) => itemOf(met, told)), ...seenInMe(told)],
      action: { label: words.action, url: `${origin}/m/${recap.code}/recap` },
      closing: [
        fill(words.waits, { url: `${origin}/me/follow-ups` }),
        fill(words.settings, { url: `${origin}/me/keep` }),
      ],
      stop: { label: words.stop, url: stopUrl },
    },
    key,
  );
}

function itemOf({ person, talks, card, note }: RecapPerson, { wishes, me, topics: texts, industryOf }: Told) {
  const { language, timeZone } = wishes;
  const words = mailTexts(language).recap;
  const time = new Intl.DateTimeFormat(language, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const industries = { my: industryOf(me), partner: person.industry ?? undefined };
  const questions = talks
    .flatMap(({ topics }) => topics)
    .map((topic) => texts.question(topic, language, industries))
    .filter(Boolean);
  const own = wishes.notesInMail
    ? [...lined(words.note, note.note), ...lined(words.insight, note.insight)]
    : [];
  return {
    title: `${person.name || words.someone} ${talks.map(({ metAt }) => time.format(metAt)).join(', ')}`,
    lines: [
      ...questions.map((question) => fill(words.topic, { question })),
      ...(card ? cardLines(card).map((line) => fill(words.card, { line })) : []),
      ...own,
      ...lined(words.promise, wishes.notesInMail ? note.promise : ''),
    ],
  };
}

function seenInMe({ recap: { strengths }, wishes: { language } }: Told) {
  const words = mailTexts(language).recap;
  const lines = strengths.flatMap((strength) => lined(words.seenLine, strengthName(strength, language)));
  return lines.length === 0 ? [] : [{ title: words.seen, lines: [...lines, words.seenHint] }];
}

const lined = (text: string, line: string) => (line === '' ? [] : [fill(text, { line })]);

const cardLines = ({ company, role, email, link }: ContactCard): string[] => [
  ...[[company, role].filter(Boolean).join(' ')].filter(Boolean),
  ...[email, link].flatMap((value) => value || []),
];
