import { foldText } from '@enishi/shared/foldText';
import { DIVISIONS, familyOf, sectionOf } from '@enishi/shared/industries';
import industriesEn from '@enishi/shared/locales/en/industries.json' with { type: 'json' };
import topicsEn from '@enishi/shared/locales/en/topics.json' with { type: 'json' };
import industriesJa from '@enishi/shared/locales/ja/industries.json' with { type: 'json' };
import topicsJa from '@enishi/shared/locales/ja/topics.json' with { type: 'json' };
import type { SearchTerm } from '../ports/contacts.ts';

const SLOT = /\{\{\w+\}\}/g;
const AT_MOST = 6;

/** What is searched by the words of the languages files, folded once: topic questions and industry names. */
const topicWords = [topicsJa, topicsEn].flatMap(({ cards }) =>
  Object.entries(cards).map(([id, { question }]) => ({ id, words: foldText(question.replace(SLOT, ' ')) })),
);
const industryWords = [industriesJa, industriesEn].flatMap(({ divisions, sections, families }) =>
  DIVISIONS.map((id) => ({
    id,
    words: foldText(
      `${divisions[id].name} ${divisions[id].short} ${sections[sectionOf(id)]} ${families[familyOf(id)]}`,
    ),
  })),
);

/** The typed words, each with the topic cards and industries it may mean; all must be found, in any order. */
export function searchTerms(typed: string): SearchTerm[] {
  const words = [...new Set(typed.split(/\s+/u).filter((word) => foldText(word) !== ''))].slice(0, AT_MOST);
  return words.map((text) => {
    const folded = foldText(text);
    const idsIn = (list: readonly { id: string; words: string }[]) => [
      ...new Set(list.filter(({ words: known }) => known.includes(folded)).map(({ id }) => id)),
    ];
    return { text, topics: idsIn(topicWords), divisions: idsIn(industryWords) };
  });
}
