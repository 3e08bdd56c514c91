import type { Instant } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/personTag';
import WifiOff from 'lucide-react/icons/wifi-off';
import { useNow } from '../../hooks/useNow.ts';
import { useText } from '../../i18n/useText.ts';
import { usePeopleText } from './usePeopleText.ts';

/** A partner's connection is gone: their seat is held, and for how long. */
export function ReconnectingNote({ person, heldUntil }: { person: PersonTag; heldUntil: Instant }) {
  const t = useText('room');
  const { say } = usePeopleText();
  const seconds = Math.max(0, Math.ceil((heldUntil - useNow()) / 1_000));
  return (
    <div className="room-veil">
      <div className="room-veil-text">
        <WifiOff size={24} aria-hidden="true" />
        <p role="status">{t('stage.reconnecting', { person: say(person) })}</p>
        <p className="muted">{seconds > 0 ? t('stage.held', { count: seconds }) : t('stage.heldOver')}</p>
      </div>
    </div>
  );
}
