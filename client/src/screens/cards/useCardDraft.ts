import type { PersonId } from '@enishi/shared/ids';
import { type CardDraft, nothingDrafted, useRoomStore } from '../../stores/room.ts';

/** What I am writing to somebody about our cards: it outlives the form, until it is sent. */
export function useCardDraft(to: PersonId): {
  readonly draft: CardDraft;
  /** null: it is sent */
  readonly change: (next: (now: CardDraft) => CardDraft | null) => void;
} {
  const draft = useRoomStore((now) => now.cardDrafts.get(to)) ?? nothingDrafted;
  const draftCard = useRoomStore((now) => now.draftCard);
  return { draft, change: (next) => draftCard(to, next) };
}
