import type { Language } from '@enishi/shared/language';
import en from '@enishi/shared/locales/en/plan.json' with { type: 'json' };
import ja from '@enishi/shared/locales/ja/plan.json' with { type: 'json' };

const texts = { en, ja };

export type Sentence = keyof typeof en;
/** A sentence in the language of whoever sits at the terminal. */
export type Say = (sentence: Sentence, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (sentence, values = {}) =>
    texts[language][sentence].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
