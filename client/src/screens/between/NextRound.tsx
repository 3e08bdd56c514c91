import Coffee from 'lucide-react/icons/coffee';
import { Button } from '../../components/Button.tsx';
import { useMixerNow } from '../../hooks/useNow.ts';
import { useRequest } from '../../hooks/useRequest.ts';
import { useShared } from '../../hooks/useViews.ts';
import { formatDuration } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { PanelRefusal } from '../room/panels/PanelRefusal.tsx';

/** When it goes on, and how to sit one out. */
export function NextRound() {
  const t = useText('between');
  const { phase } = useShared();
  const [setReady, { pending, refusal }] = useRequest('ready:set');
  const closes = phase.kind === 'intermission' && phase.closesAt !== null;
  return (
    <div className="card grid gap-4">
      <div className="grid gap-1">
        <Until />
        {!closes && <p className="muted text-14">{t('tenSeconds')}</p>}
      </div>
      <div className="grid gap-1">
        <Button
          block
          icon={<Coffee size={20} aria-hidden="true" />}
          pending={pending}
          onClick={() => void setReady({ ready: false })}
        >
          {t('rest')}
        </Button>
        <p className="muted text-14">{t('restHint')}</p>
        <PanelRefusal code={refusal} />
      </div>
    </div>
  );
}

function Until() {
  const t = useText('between');
  const { phase, paused } = useShared();
  const now = useMixerNow();
  if (phase.kind !== 'intermission') return null;
  const { closesAt, nextStartsAt, waitingForPeople } = phase;
  if (paused) return <p>{t('paused')}</p>;
  if (waitingForPeople) return <p>{t('waiting')}</p>;
  const at = closesAt ?? nextStartsAt;
  if (at === null) return <p>{t('byHost')}</p>;
  const leftMs = at - now;
  const left = formatDuration(leftMs);
  const what = t(closesAt === null ? 'untilNext' : 'untilClosing');
  return (
    <>
      {closesAt !== null && <p>{t('usedUp')}</p>}
      {leftMs <= 0 ? (
        <p>{t('soon')}</p>
      ) : (
        <p role="timer" aria-live="off" aria-label={`${what} ${left}`} className="between-until">
          <span>{what}</span>
          <b>{left}</b>
        </p>
      )}
    </>
  );
}
