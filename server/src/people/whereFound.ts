import type { Found } from '@enishi/shared/contacts';
import { foldText } from '@enishi/shared/foldText';
import type { ContactWords, SearchTerm } from '../ports/contacts.ts';

const NOTE_FIELDS = ['note', 'insight', 'hint', 'promise', 'strengthLine'] as const;

/** The first of my own words, or the topic, in which a search found someone; null where the row shows it anyway. */
export function whereFound(terms: readonly SearchTerm[], words: ContactWords | undefined): Found | null {
  if (!words) return null;
  for (const { text, topics } of terms) {
    const folded = foldText(text);
    for (const note of words.notes)
      for (const kind of NOTE_FIELDS)
        if (foldText(note[kind]).includes(folded)) return { kind, text: note[kind] };
    const topic = words.topics.find((id) => topics.includes(id));
    if (topic) return { kind: 'topic', text: topic };
  }
  return null;
}
