import type { CardVersionId } from '@enishi/shared/ids';
import { SelectField } from '../../components/SelectField.tsx';
import { useText } from '../../i18n/useText.ts';
import { useCardLabels } from './useCardLabels.ts';

const MAIN = 'main';

export type WhichCardProps = {
  version: CardVersionId | null;
  onChoose: (version: CardVersionId | null) => void;
};

/** Which of my cards I give; whoever has one is not asked. */
export function WhichCard({ version, onChoose }: WhichCardProps) {
  const t = useText('cards');
  const { cards } = useCardLabels();
  if (cards.length < 2) return null;
  return (
    <SelectField
      label={t('whichCard')}
      options={cards.map((one) => ({ value: one.version ?? MAIN, label: one.label }))}
      value={version ?? MAIN}
      onChange={(chosen) => onChoose(chosen === MAIN ? null : chosen)}
    />
  );
}
