import type { MixerPage } from '@enishi/shared/http';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { JoinAction } from './JoinAction.tsx';
import { isRunning, joinState, joinTarget } from './joinState.ts';
import { talksMs } from './mixerTimes.ts';

/** On a phone the action stays at the thumb. */
export function JoinBar({ mixer }: { mixer: MixerPage }) {
  const t = useText('mixer');
  const language = useLanguage();
  const { startsAt } = mixer;
  const state = joinState(mixer);
  if (!joinTarget(mixer)) return null;
  return (
    <section
      aria-label={t('when')}
      className="fixed inset-x-0 bottom-0 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-surface px-5 pt-3 pb-[max(12px,env(safe-area-inset-bottom))] desk:hidden"
    >
      <p className="min-w-[5em] flex-1 text-14 tabular-nums">
        {state === 'ended' || isRunning(mixer) ? (
          t(state === 'ended' ? 'over' : 'running')
        ) : startsAt === null ? (
          t('startsByHandShort')
        ) : (
          <>
            <b>{formatDate(startsAt, language)}</b>
            <br />
            <span className="muted">
              {formatTime(startsAt, language)} – {formatTime(startsAt + talksMs(mixer), language)}
            </span>
          </>
        )}
      </p>
      <JoinAction mixer={mixer} bare />
    </section>
  );
}
