import type { CardVersionId } from '@enishi/shared/ids';
import { MOST_CARDS } from '@enishi/shared/shownCard';
import Plus from 'lucide-react/icons/plus';
import { Button } from '../../components/Button.tsx';
import { useText } from '../../i18n/useText.ts';
import { useCardLabels } from '../cards/useCardLabels.ts';
import { PanelRefusal } from '../room/panels/PanelRefusal.tsx';
import { useMakeCard } from './useMakeCard.ts';

export type CardTabsProps = {
  version: CardVersionId | null;
  onShow: (version: CardVersionId | null) => void;
  onMake: (version: CardVersionId) => void;
};

/** Which of my cards is shown, where there are several, and a further one. */
export function CardTabs({ version, onShow, onMake }: CardTabsProps) {
  const t = useText('me');
  const { cards } = useCardLabels();
  const { make, pending, refusal } = useMakeCard();
  const add = async () => {
    const label = t('newCard', { nr: cards.length + 1 });
    const made = await make({ label, role: '', company: '', email: '', link: '' });
    if (made) onMake(made);
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        {cards.length > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in the row of its neighbours
          <div role="group" aria-label={t('cards')} className="flex min-w-0 flex-wrap gap-2">
            {cards.map((one) => (
              <button
                key={one.version ?? 'main'}
                type="button"
                className="pick max-w-full"
                aria-pressed={one.version === version}
                onClick={() => onShow(one.version)}
              >
                <span className="truncate">{one.label}</span>
              </button>
            ))}
          </div>
        )}
        {cards.length < MOST_CARDS && (
          <Button
            small
            variant="ghost"
            className={cards.length === 1 ? '-ml-3' : ''}
            icon={<Plus size={20} aria-hidden="true" />}
            pending={pending}
            onClick={() => void add()}
          >
            {t('addCard')}
          </Button>
        )}
      </div>
      {cards.length >= MOST_CARDS && <p className="muted text-14">{t('mostCards', { count: MOST_CARDS })}</p>}
      <PanelRefusal code={refusal} />
    </div>
  );
}
