import enPersonas from '../../shared/locales/en/personas.json' with { type: 'json' };
import enTopics from '../../shared/locales/en/topics.json' with { type: 'json' };
import enVocabulary from '../../shared/locales/en/vocabulary.json' with { type: 'json' };
import jaPersonas from '../../shared/locales/ja/personas.json' with { type: 'json' };
import jaTopics from '../../shared/locales/ja/topics.json' with { type: 'json' };
import jaVocabulary from '../../shared/locales/ja/vocabulary.json' with { type: 'json' };
import type { TopicTexts } from '../../shared/src/topics.ts';
import type { VocabularyTexts } from '../../shared/src/vocabulary.ts';

export interface WrittenContent {
  readonly topics: TopicTexts;
  readonly vocabulary: VocabularyTexts;
  readonly personas: typeof enPersonas;
}

// The compiler refuses a language that lacks a deck, a card or the words of a code.
export const ja: WrittenContent = { topics: jaTopics, vocabulary: jaVocabulary, personas: jaPersonas };
export const en: WrittenContent = { topics: enTopics, vocabulary: enVocabulary, personas: enPersonas };
export const languages = Object.entries({ ja, en });

/** The lines that stand more than once. */
export const repeated = (lines: readonly string[]): string[] =>
  lines.filter((line, at) => lines.indexOf(line) !== at);

/** Every string within, however deep. */
export function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : [];
}
