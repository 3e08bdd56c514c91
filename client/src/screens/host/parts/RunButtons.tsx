import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import { Button } from '../../../components/Button.tsx';
import { useMixerNow } from '../../../hooks/useNow.ts';
import { useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { stageOf } from '../consoleStage.ts';
import { useRunControls } from '../useRunControls.ts';

export type RunButtonsProps = {
  /** whether the action that the run waits for may be the screen's vermilion one */
  main: boolean;
  small?: boolean;
};

/** What a host can do now, the weightiest last. */
export function RunButtons({ main, small = false }: RunButtonsProps) {
  const t = useText('host');
  const shared = useShared();
  const now = useMixerNow();
  const controls = useRunControls();
  const { kind, round, paused, held } = stageOf(shared, now);
  const look = { small };
  const waits = main ? 'main' : 'plain';

  if (kind === 'ended') return null;
  if (kind === 'closing')
    return (
      <Button {...look} variant={waits} pending={controls.finish.pending} onClick={controls.finish.press}>
        {t('run.finish')}
      </Button>
    );
  if (paused)
    return (
      <Button
        {...look}
        variant={waits}
        icon={<Play size={20} aria-hidden="true" />}
        pending={controls.resume.pending}
        onClick={() => void controls.resume.press()}
      >
        {t('run.resume')}
      </Button>
    );

  const pause = (
    <Button
      {...look}
      icon={<Pause size={20} aria-hidden="true" />}
      pending={controls.pause.pending}
      onClick={() => void controls.pause.press()}
    >
      {t('run.pause')}
    </Button>
  );
  if (kind === 'next' || kind === 'talking')
    return (
      <>
        <Button
          {...look}
          variant="quiet"
          pending={controls.extend.pending}
          onClick={() => void controls.extend.press()}
        >
          {t('run.extend')}
        </Button>
        {pause}
        <Button {...look} pending={controls.end.pending} onClick={() => void controls.end.press()}>
          {t('run.end')}
        </Button>
      </>
    );
  const enough = shared.lobby.ready >= 2;
  return (
    <>
      {kind === 'break' && pause}
      {held === 'pairs' ? (
        <Button
          {...look}
          variant={waits}
          pending={controls.repeats.pending}
          onClick={() => void controls.repeats.press(true)}
        >
          {t('run.repeats')}
        </Button>
      ) : (
        <Button
          {...look}
          variant={waits}
          pending={controls.start.pending}
          disabled={!enough}
          title={enough ? undefined : t('run.tooFew')}
          onClick={() => void controls.start.press()}
        >
          {t('run.start', { round: round + 1 })}
        </Button>
      )}
    </>
  );
}
