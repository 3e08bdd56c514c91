import { isHostDeck } from '@enishi/shared/hostDecks';
import { COMMON_TOPICS, topicsOfDeck } from '@enishi/shared/topics';
import { useMine, useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';

/** A card of this mixer's deck that I have not had, and that needs no partner's industry; the same all round long. */
export function useTopicToPonder(): string | null {
  const topics = useText('topics');
  const { deck, phase } = useShared();
  const { met, personId } = useMine();
  const had = new Set(met.map(({ topic }) => topic));
  const round = 'round' in phase ? phase.round : 0;
  const named = Object.keys(topics('cards', { returnObjects: true, skipInterpolation: true }));
  const ours = deck === 'all' || isHostDeck(deck) ? COMMON_TOPICS : topicsOfDeck(deck);
  const ids = isHostDeck(deck) ? named.filter((id) => id.startsWith(`${deck}-`)) : ours.map(({ id }) => id);
  const questions = ids
    .filter((id) => !had.has(id))
    .map((id) => topics(`cards.${id}.question`, { skipInterpolation: true }))
    .filter((question) => !question.includes('{{'));
  return questions[(letterSum(personId) + round) % Math.max(1, questions.length)] ?? null;
}

const letterSum = (text: string) => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
