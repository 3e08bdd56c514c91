import { TOPICS } from '@enishi/shared/topics';
import { useMine, useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';

/** A card of this mixer's deck that I have not had, and that needs no partner's industry; the same all round long. */
export function useTopicToPonder(): string | null {
  const topics = useText('topics');
  const { deck, phase } = useShared();
  const { met, personId } = useMine();
  const had = new Set(met.map(({ topic }) => topic));
  const round = 'round' in phase ? phase.round : 0;
  const questions = TOPICS.filter((topic) => (deck === 'all' || topic.deck === deck) && !had.has(topic.id))
    .map(({ id }) => topics(`cards.${id}.question`, { skipInterpolation: true }))
    .filter((question) => !question.includes('{{'));
  return questions[(letterSum(personId) + round) % Math.max(1, questions.length)] ?? null;
}

const letterSum = (text: string) => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
