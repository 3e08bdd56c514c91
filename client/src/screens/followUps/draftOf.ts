import type { FollowUp } from '@enishi/shared/followUps';

export type DraftWords = (key: string, values?: Record<string, string>) => string;

/**
 * A thank-you of nothing but what I know myself: the event, our topic, my own note, my promise. Sentences for what
 * is not there are left out.
 */
export function draftOf(
  { person, mixerName, note, state }: FollowUp,
  { t, me, topic, day }: { t: DraftWords; me: string; topic: string; day: string },
): string {
  const point = firstWords(note.insight || note.note);
  const paragraphs = [
    t('draft.to', { name: person.name }),
    [
      t(mixerName ? 'draft.thanks' : 'draft.thanksOnly', { day, mixer: mixerName }),
      topic && t('draft.topic', { topic: topic.replace(/。$/u, '') }),
      point && t('draft.point', { point }),
    ]
      .filter(Boolean)
      .join('\n'),
    note.promise && !state.promiseKept ? t('draft.promise', { promise: unstopped(note.promise) }) : '',
    note.again === 'yes' ? t('draft.again') : '',
    me,
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** The first sentence or line of my note; a whole page of it is not for a letter. */
function firstWords(text: string): string {
  const [line = ''] = text.trim().split(/\n|(?<=[。．.!?！？])\s*/u);
  return unstopped(line).slice(0, 120);
}

const unstopped = (text: string) => text.trim().replace(/[。．.]+$/u, '');

export function mailLink(address: string, subject: string, text: string): string {
  const lines = text.replace(/\r?\n/g, '\r\n');
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
