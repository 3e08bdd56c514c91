import type { CardVersionId } from '@enishi/shared/ids';
import { MOST_CARDS } from '@enishi/shared/shownCard';
import Copy from 'lucide-react/icons/copy';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useText } from '../../i18n/useText.ts';
import { useCardLabels } from '../cards/useCardLabels.ts';
import { useOwnCard } from '../cards/useOwnCard.ts';
import { PanelRefusal } from '../room/panels/PanelRefusal.tsx';
import { DeleteCard } from './DeleteCard.tsx';
import { useMakeCard } from './useMakeCard.ts';

const LABEL_MAX = 40;

export type CardToolsProps = {
  version: CardVersionId | null;
  onMake: (version: CardVersionId) => void;
  onDelete: () => void;
};

/** A copy of the card that is shown, to go on from, and its end. The main card stays as long as its owner does. */
export function CardTools({ version, onMake, onDelete }: CardToolsProps) {
  const t = useText('me');
  const { cards, labelOf } = useCardLabels();
  const { values } = useOwnCard(version);
  const { make, pending, refusal } = useMakeCard();
  const [deleting, setDeleting] = useState(false);
  const label = labelOf(version);
  if (label === null) return null;
  const { role, company, email, link } = values;
  const copy = async () => {
    const copied = t('copyOf', { card: label }).slice(0, LABEL_MAX);
    const made = await make({ label: copied, role, company, email, link });
    if (made) onMake(made);
  };
  return (
    <div className="grid gap-2 border-t border-line pt-5">
      <div className="flex flex-wrap gap-2">
        {cards.length < MOST_CARDS && (
          <Button
            small
            icon={<Copy size={20} aria-hidden="true" />}
            pending={pending}
            onClick={() => void copy()}
          >
            {t('copyCard')}
          </Button>
        )}
        {version !== null && (
          <Button
            small
            variant="ghost"
            icon={<Trash2 size={20} aria-hidden="true" />}
            onClick={() => setDeleting(true)}
          >
            {t('deleteCard')}
          </Button>
        )}
      </div>
      <PanelRefusal code={refusal} />
      {version !== null && deleting && (
        <DeleteCard version={version} label={label} onClose={() => setDeleting(false)} onDeleted={onDelete} />
      )}
    </div>
  );
}
