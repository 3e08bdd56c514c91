import type { MixerPage } from '@enishi/shared/http';
import type { Instant } from '@enishi/shared/ids';
import { useNow } from '../../hooks/useNow.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { JoinAction } from './JoinAction.tsx';
import { isRunning } from './joinState.ts';
import { minutes, talksMs, timeLeft, zoneName } from './mixerTimes.ts';
import { TakeAlong } from './TakeAlong.tsx';

/** When it is, how long it takes, and the one action. */
export function DateCard({ mixer }: { mixer: MixerPage }) {
  const t = useText('mixer');
  return (
    <aside
      className="card grid content-start gap-4 desk:sticky desk:top-6 desk:col-start-2 desk:row-span-2 desk:row-start-1"
      aria-label={t('when')}
    >
      {mixer.startsAt === null ? (
        <p className="text-20 font-bold">
          {t(mixer.phase === 'ended' ? 'over' : isRunning(mixer) ? 'running' : 'startsByHand')}
        </p>
      ) : (
        <Start mixer={mixer} at={mixer.startsAt} />
      )}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
        <dt className="muted">{t(mixer.phase === 'ended' ? 'cameLabel' : 'joinedLabel')}</dt>
        <dd className="tabular-nums">{t('joined', { count: mixer.joined })}</dd>
        <dt className="muted">{t('lengthLabel')}</dt>
        <dd className="tabular-nums">{t('length', { count: minutes(talksMs(mixer)) })}</dd>
        <dt className="muted">{t('talksLabel')}</dt>
        <dd className="tabular-nums">
          {t(mixer.size === 2 ? 'talksOfTwo' : 'talksOfMore', {
            count: mixer.rounds,
            minutes: minutes(mixer.roundMs),
            size: mixer.size,
          })}
        </dd>
      </dl>
      <JoinAction mixer={mixer} />
      <TakeAlong mixer={mixer} />
    </aside>
  );
}

function Start({ mixer, at }: { mixer: MixerPage; at: Instant }) {
  const t = useText('mixer');
  const language = useLanguage();
  const now = useNow(10_000);
  const { unit, big, small } = timeLeft(at, now);
  const left = isRunning(mixer) ? 'running' : mixer.phase === 'ended' ? 'over' : `left.${unit}`;
  return (
    <div>
      <p className="text-28 font-bold tabular-nums leading-tight">
        <span className="keep-together">{formatDate(at, language)}</span>{' '}
        <span className="keep-together">
          {formatTime(at, language)} – {formatTime(at + talksMs(mixer), language)}
        </span>
      </p>
      <p className="text-14 muted">
        {t('zone', { zone: zoneName(at, language) })}
        {t(left, { count: big, small })}
      </p>
    </div>
  );
}
