import type { RoomId } from '@enishi/shared/ids';
import { useTalkShare } from '../../../hooks/useVoice.ts';
import { useText } from '../../../i18n/useText.ts';

/** How much of the talk was mine: a mirror for oneself, counted in this browser and sent nowhere. */
export function TalkShare({ roomId }: { roomId: RoomId }) {
  const t = useText('room');
  const share = useTalkShare(roomId);
  return (
    <section aria-label={t('share.label')} className="grid gap-1">
      <p className="flex justify-between gap-3">
        <span>{t('share.label')}</span>
        <b className="tabular-nums">{share === null ? t('share.notYet') : t('share.percent', { share })}</b>
      </p>
      <p className="field-hint">{t('share.hint')}</p>
    </section>
  );
}
