import type { Recap } from '@enishi/shared/http';
import type { PersonStore } from '../ports/personStore.ts';
import type { Reader } from './contactFiles.ts';
import { mailTexts } from './mails/mailTexts.ts';
import { mixerNameIn } from './mixerNameIn.ts';
import type { TopicTexts } from './topicTexts.ts';

/** One mixer's people with what I wrote about them. '' when there is nobody. */
export function notesInMarkdown(
  { name, people: met }: Recap,
  { people, topics: texts }: { people: PersonStore; topics: TopicTexts },
  reader: Reader,
): string {
  if (met.length === 0) return '';
  const { language, timeZone, me } = reader;
  const words = mailTexts(language).notes;
  const day = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long' });
  const my = people.get(me)?.profile?.industry;
  const sections = met.map(({ person, metAt, topics, note }) => {
    const partner = people.get(person.personId)?.profile?.industry;
    const questions = topics.map((topic) => texts.question(topic, language, { my, partner })).filter(Boolean);
    const lines = [
      ...questions.map((question) => `- ${words.topic}: ${plain(question)}`),
      ...(['insight', 'hint', 'promise', 'strengthLine'] as const)
        .filter((field) => note[field] !== '')
        .map((field) => `- ${words[field]}: ${plain(note[field])}`),
    ];
    const own = note.note === '' ? [] : ['', ...note.note.split('\n').map((line) => `> ${plain(line)}`)];
    return [
      `## ${plain(person.name || words.someone)} (${day.format(metAt)})`,
      '',
      ...lines,
      ...own,
      '',
    ].join('\n');
  });
  return [`# ${plain(mixerNameIn(name, language))}`, '', ...sections].join('\n');
}

/** Words of people stay words: nothing in them is a heading, a link or markup. */
const plain = (text: string) => text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
