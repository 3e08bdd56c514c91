import type { CardVersionId } from '@enishi/shared/ids';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';

export type LabelledCard = { readonly version: CardVersionId | null; readonly label: string };

/** My cards by the names that only I see, the main one first. */
export function useCardLabels() {
  const t = useText('cards');
  const { card, versions } = useOwnProfile();
  const cards: readonly LabelledCard[] = [
    { version: null, label: card.label || t('mainCard') },
    ...versions.map(({ id, label }) => ({ version: id, label })),
  ];
  return {
    cards,
    /** Null where there is only one card, or that one is gone: then its name says nothing. */
    labelOf: (version: CardVersionId | null = null): string | null =>
      cards.length > 1 ? (cards.find((one) => one.version === version)?.label ?? null) : null,
  };
}
