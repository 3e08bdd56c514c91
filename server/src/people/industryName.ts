import { isDivision } from '@enishi/shared/industries';
import type { Language } from '@enishi/shared/language';
import en from '@enishi/shared/locales/en/industries.json' with { type: 'json' };
import ja from '@enishi/shared/locales/ja/industries.json' with { type: 'json' };

const divisions = { ja: ja.divisions, en: en.divisions };

/** The short name of an industry; '' for none, or one that is not known any more. */
export const industryName = (code: string | null | undefined, language: Language): string =>
  isDivision(code) ? divisions[language][code].short : '';
