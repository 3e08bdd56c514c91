import CirclePlus from 'lucide-react/icons/circle-plus';
import { useText } from '../../i18n/useText.ts';
import type { MoreTime } from './useMoreTime.ts';

/** On a phone: beside the clock. */
export function MoreTimePill({ moreTime }: { moreTime: MoreTime }) {
  const t = useText('room');
  const { possible, wished, gain, toggle } = moreTime;
  if (!possible && !wished) return null;
  return (
    <button
      type="button"
      className="room-pill room-pill-more"
      aria-pressed={wished}
      aria-label={wished ? t('bar.unwish') : t('bar.wishName', { gain })}
      onClick={toggle}
    >
      <CirclePlus size={16} aria-hidden="true" />
      {wished ? t('bar.wished') : gain}
    </button>
  );
}
