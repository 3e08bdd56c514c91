import { foldText } from '@enishi/shared/foldText';
import type { HostDeck } from '@enishi/shared/hostDecks';
import type { Language } from '@enishi/shared/language';
import topicsEn from '@enishi/shared/locales/en/topics.json' with { type: 'json' };
import topicsJa from '@enishi/shared/locales/ja/topics.json' with { type: 'json' };
import { industryName } from './industryName.ts';

type Industries = { my: string | undefined; partner: string | undefined };

/** What topic cards say: ours, and those that were added on this server. */
export type TopicTexts = {
  /** The question as one of the two read it. '' for a card that is gone. */
  question(topic: string, language: Language, industries: Industries): string;
  /** The questions of each language without their slots, folded, to search in. */
  readonly searched: readonly { readonly id: string; readonly words: string }[];
};

const SLOT = /\{\{(\w+)\}\}/g;
const ours = { ja: topicsJa.cards, en: topicsEn.cards };

export function createTopicTexts(hostDecks: Iterable<HostDeck>): TopicTexts {
  const added = [...hostDecks].flatMap(({ cards }) => cards);
  const questionsIn = (language: Language): ReadonlyMap<string, string> =>
    new Map([
      ...Object.entries(ours[language]).map(([id, { question }]) => [id, question] as const),
      ...added.map(({ id, question }) => [id, question[language]] as const),
    ]);
  const questions = { ja: questionsIn('ja'), en: questionsIn('en') };
  return {
    question(topic, language, { my, partner }) {
      const short = (code: string | undefined) => industryName(code, language) || '…';
      const slots: Record<string, string> = { myIndustry: short(my), partnerIndustry: short(partner) };
      const question = questions[language].get(topic) ?? '';
      return question.replace(SLOT, (_, slot: string) => slots[slot] ?? '…');
    },
    searched: [...questions.ja, ...questions.en].map(([id, question]) => ({
      id,
      words: foldText(question.replace(SLOT, ' ')),
    })),
  };
}
