import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import { Button } from '../../../components/Button.tsx';
import { useMixerNow } from '../../../hooks/useNow.ts';
import { useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { stageOf } from '../consoleStage.ts';
import { useHostNotices } from '../HostNotices.tsx';
import { useRunControls } from '../useRunControls.ts';
import { useSettling } from '../useSettling.ts';

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
  const { tell } = useHostNotices();
  const running = kind === 'next' || kind === 'talking';
  const last =
    kind === 'closing'
      ? 'finish'
      : paused
        ? 'resume'
        : running
          ? 'end'
          : held === 'pairs'
            ? 'repeats'
            : 'start';
  const settling = useSettling(last);
  const look = { small };
  /** The control that takes the place of another: a second press of that one is told, and does nothing. */
  const weighty = (press: () => unknown) => ({
    ...look,
    'aria-disabled': settling || undefined,
    onClick: () => void (settling ? tell(t('notice.settling')) : press()),
  });
  const waits = main ? 'main' : 'plain';

  if (kind === 'ended') return null;
  if (kind === 'closing')
    return (
      <Button {...weighty(controls.finish.press)} variant={waits} pending={controls.finish.pending}>
        {t('run.finish')}
      </Button>
    );
  if (paused)
    return (
      <Button
        {...weighty(controls.resume.press)}
        variant={waits}
        icon={<Play size={20} aria-hidden="true" />}
        pending={controls.resume.pending}
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
  if (running)
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
        <Button {...weighty(controls.end.press)} pending={controls.end.pending}>
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
          {...weighty(() => controls.repeats.press(true))}
          variant={waits}
          pending={controls.repeats.pending}
        >
          {t('run.repeats')}
        </Button>
      ) : (
        <Button
          {...weighty(controls.start.press)}
          variant={waits}
          pending={controls.start.pending}
          disabled={!enough}
          title={enough ? undefined : t('run.tooFew')}
        >
          {t('run.start', { round: round + 1 })}
        </Button>
      )}
    </>
  );
}
