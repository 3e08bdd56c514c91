import { type DivisionCode, isDivision } from '@enishi/shared/industries';
import { searchIndustries } from '@enishi/shared/industrySearch';
import en from '@enishi/shared/locales/en/industries.json' with { type: 'json' };
import enWords from '@enishi/shared/locales/en/industryWords.json' with { type: 'json' };
import ja from '@enishi/shared/locales/ja/industries.json' with { type: 'json' };
import jaWords from '@enishi/shared/locales/ja/industryWords.json' with { type: 'json' };

const lists = {
  names: ja.divisions,
  words: jaWords,
  fallback: { names: en.divisions, words: enWords },
};

/** An ISIC division by its code ("62", "1" where a spreadsheet ate the zero) or by words ("寿司屋", "law firm"). */
export function industryOf(text: string): { division: DivisionCode; byWord: boolean } | null {
  const code = text.normalize('NFKC').trim();
  const padded = code.padStart(2, '0');
  if (isDivision(padded)) return { division: padded, byWord: false };
  if (/^\d*$/.test(code)) return null;
  const division = searchIndustries(code, lists, 1)[0]?.division;
  return division === undefined ? null : { division, byWord: true };
}
