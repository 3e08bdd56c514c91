import type { CardField } from '@enishi/shared/contactCard';
import type { CardVersionId } from '@enishi/shared/ids';
import { useText } from '../../i18n/useText.ts';
import { usePeopleText } from '../room/usePeopleText.ts';
import { useCardLabels } from './useCardLabels.ts';

/** What I gave in words: the fields, and of which card where I have several. */
export function useGivenWords() {
  const t = useText('cards');
  const { list } = usePeopleText();
  const { labelOf } = useCardLabels();
  return (fields: readonly CardField[], version: CardVersionId | undefined): string => {
    const words = fields.length === 0 ? t('onlyName') : list(fields.map((field) => t(`field.${field}`)));
    const label = labelOf(version);
    return label === null ? words : t('ofCard', { card: label, fields: words });
  };
}
