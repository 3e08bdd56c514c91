import type { Language } from '@enishi/shared/language';
import en from '@enishi/shared/locales/en/vocabulary.json' with { type: 'json' };
import ja from '@enishi/shared/locales/ja/vocabulary.json' with { type: 'json' };
import { STRENGTHS } from '@enishi/shared/vocabulary';

const words = { ja: ja.strengths, en: en.strengths };

/** A strength in a person's language; '' for one that is not known any more. */
export function strengthName(code: string, language: Language): string {
  const known = STRENGTHS.find((strength) => strength === code);
  return known ? words[language][known] : '';
}
