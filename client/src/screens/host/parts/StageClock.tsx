import { formatDuration } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/useText.ts';
import { useStage } from '../useStage.ts';
import { useStageText } from './useStageText.ts';

/** Where the run stands and the time that is left of it; silent for screen readers until looked at. */
export function StageClock({ large = false }: { large?: boolean }) {
  const t = useText('host');
  const stage = useStage();
  const { title, note } = useStageText()(stage);
  const { leftMs } = stage;
  return (
    <>
      <span className={large ? 'muted' : 'font-semibold'}>{title}</span>
      {leftMs !== null ? (
        <span
          role="timer"
          aria-live="off"
          aria-label={t('stage.left', { time: formatDuration(leftMs) })}
          className={`countdown font-bold ${large ? 'text-28 leading-tight' : 'text-20'}`}
        >
          {formatDuration(leftMs)}
        </span>
      ) : (
        note && <span className="text-14 font-semibold">{note}</span>
      )}
    </>
  );
}
