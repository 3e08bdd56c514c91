import { useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import type { Stage } from '../consoleStage.ts';

/** "Round 3 of 5 · talking", and while nothing is timed what the run waits for. */
export function useStageText(): (stage: Stage) => { title: string; note: string | null } {
  const t = useText('host');
  const { rounds } = useShared();
  return ({ kind, round, paused, held, until }) => {
    const timed = until !== null && (kind === 'before' || kind === 'break');
    const name = timed && held === 'pairs' ? 'breakCloses' : `${kind}${timed ? 'Timed' : ''}`;
    const title = t(`stage.${name}`, { round, rounds, next: round + 1 });
    return { title: paused ? t('stage.paused', { stage: title }) : title, note: held && t(`held.${held}`) };
  };
}
