import Clock from 'lucide-react/icons/clock';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoom } from './useRoom.ts';
import { useSitOut } from './useSitOut.ts';

/** Sitting the next round out together: offered when the time runs out, at other times among "more". */
export function SitOutNotice({ lastMinute }: { lastMinute: boolean }) {
  const t = useText('room');
  const language = useLanguage();
  const { room } = useRoom();
  const { possible, wished, agreed, pending, toggle } = useSitOut();
  if (agreed)
    return (
      <p className="room-cue">
        <Clock size={20} aria-hidden="true" />
        <span>{t('notice.sitOutAgreed', { time: formatTime(room.endsAt, language) })}</span>
      </p>
    );
  if (wished)
    return (
      <Banner action={{ label: t('notice.sitOutTakeBack'), pending, onClick: toggle }}>
        {t('notice.sitOutWished')}
      </Banner>
    );
  if (!possible || !lastMinute) return null;
  return (
    <Button small variant="ghost" className="justify-self-start" pending={pending} onClick={toggle}>
      {t('more.sitOut')}
    </Button>
  );
}
