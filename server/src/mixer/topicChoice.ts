import { isHostDeck } from '@enishi/shared/hostDecks';
import type { PersonId } from '@enishi/shared/ids';
import type { DeckChoice } from '@enishi/shared/settings';
import { COMMON_TOPICS, type TopicCardId, topicsOfDeck } from '@enishi/shared/topics';
import type { Ambient } from './ambient.ts';
import type { ReadonlyMixer } from './state.ts';

export type ChosenTopic = { readonly id: TopicCardId; readonly seenBefore: boolean };

/** A card that none of these people had in this mixer; when none is left, the one seen longest ago. */
export function chooseTopic(
  mixer: ReadonlyMixer,
  people: readonly PersonId[],
  { chance, hostDecks }: Pick<Ambient, 'chance' | 'hostDecks'>,
): ChosenTopic {
  const { deck } = mixer.settings;
  const cards = cardsOf(deck, hostDecks);
  const lastSeen = new Map<string, number>();
  for (const person of people)
    for (const [id, at] of mixer.participants.get(person)?.topics ?? [])
      lastSeen.set(id, Math.max(at, lastSeen.get(id) ?? 0));

  const unseen = cards.filter((card) => !lastSeen.has(card.id));
  const fresh = unseen[chance.below(Math.max(1, unseen.length))];
  if (fresh) return { id: fresh.id, seenBefore: false };
  const [oldest] = [...cards].sort((a, b) => (lastSeen.get(a.id) ?? 0) - (lastSeen.get(b.id) ?? 0));
  if (!oldest) throw new Error(`deck ${deck} has no card`);
  return { id: oldest.id, seenBefore: true };
}

/** A deck of the host's that is gone is all common cards: the talk goes on. */
function cardsOf(deck: DeckChoice, hostDecks: Ambient['hostDecks']): readonly { readonly id: TopicCardId }[] {
  if (deck === 'all') return COMMON_TOPICS;
  return isHostDeck(deck) ? (hostDecks.get(deck)?.cards ?? COMMON_TOPICS) : topicsOfDeck(deck);
}
