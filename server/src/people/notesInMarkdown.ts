import type { NoteAbout } from '@enishi/shared/note';
import type { TalkRecord } from '../ports/contacts.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { Reader } from './contactFiles.ts';
import { mailTexts } from './mails/mailTexts.ts';
import { mixerNameIn } from './mixerNameIn.ts';
import { emptyNote } from './notebook.ts';
import { strengthName } from './strengthName.ts';
import type { TopicTexts } from './topicTexts.ts';

type Words = { readonly people: PersonStore; readonly topics: TopicTexts };

/** Whom I met and what I wrote about them, mixer by mixer as the talks come. */
export function notesInMarkdown(talks: readonly TalkRecord[], words: Words, reader: Reader): string {
  const mixers = new Map<string, TalkRecord[]>();
  for (const talk of talks) mixers.set(talk.mixerId, [...(mixers.get(talk.mixerId) ?? []), talk]);
  return [...mixers.values()].map((met) => oneMixer(met, words, reader)).join('\n');
}

function oneMixer(met: readonly TalkRecord[], { people, topics: texts }: Words, reader: Reader): string {
  const { language, timeZone, me } = reader;
  const words = mailTexts(language).notes;
  const day = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long' });
  const my = people.get(me)?.profile?.industry;
  const sections = met.map(({ with: other, metAt, topics, note }) => {
    const profile = people.get(other)?.profile;
    const industries = { my, partner: profile?.industry };
    const questions = topics.map((topic) => texts.question(topic, language, industries)).filter(Boolean);
    return [
      `## ${plain(profile?.name || words.someone)} (${day.format(metAt)})`,
      '',
      ...questions.map((question) => `- ${words.topic}: ${plain(question)}`),
      ...linesOf(note ?? emptyNote, reader),
      '',
    ].join('\n');
  });
  const name = mixerNameIn(met[0]?.mixerName ?? '', language);
  return [`# ${plain(name)}`, '', ...sections].join('\n');
}

function linesOf(note: NoteAbout, { language }: Reader): string[] {
  const words = mailTexts(language).notes;
  const strength = [strengthName(note.strength ?? '', language), note.strengthLine]
    .filter(Boolean)
    .join(': ');
  const lines = (['insight', 'hint', 'promise'] as const)
    .map((field) => [words[field], note[field]] as const)
    .concat([[words.strengthLine, strength]])
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `- ${label}: ${plain(text)}`);
  return note.note === ''
    ? lines
    : [...lines, '', ...note.note.split('\n').map((line) => `> ${plain(line)}`)];
}

/** Words of people stay words: nothing in them is a heading, a link or markup. */
const plain = (text: string) => text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
