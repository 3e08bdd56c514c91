import { foldText } from '@enishi/shared/foldText';
import { DIVISIONS, familyOf, sectionOf } from '@enishi/shared/industries';
import industriesEn from '@enishi/shared/locales/en/industries.json' with { type: 'json' };
import industriesJa from '@enishi/shared/locales/ja/industries.json' with { type: 'json' };
import type { SearchTerm } from '../ports/contacts.ts';
import type { TopicTexts } from './topicTexts.ts';

const AT_MOST = 6;

/** What is searched by the words of the languages files, folded once. */
const industryWords = [industriesJa, industriesEn].flatMap(({ divisions, sections, families }) =>
  DIVISIONS.map((id) => ({
    id,
    words: foldText(
      `${divisions[id].name} ${divisions[id].short} ${sections[sectionOf(id)]} ${families[familyOf(id)]}`,
    ),
  })),
);

/** The typed words, each with the topic cards and industries it may mean; all must be found, in any order. */
export function searchTerms(typed: string, { searched }: Pick<TopicTexts, 'searched'>): SearchTerm[] {
  const words = [...new Set(typed.split(/\s+/u).filter((word) => foldText(word) !== ''))].slice(0, AT_MOST);
  return words.map((text) => {
    const folded = foldText(text);
    const idsIn = (list: readonly { id: string; words: string }[]) => [
      ...new Set(list.filter(({ words: known }) => known.includes(folded)).map(({ id }) => id)),
    ];
    return { text, topics: idsIn(searched), divisions: idsIn(industryWords) };
  });
}
