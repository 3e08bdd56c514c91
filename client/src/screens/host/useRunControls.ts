import type { MixerSettings } from '@enishi/shared/settings';
import { useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { roundOf } from './consoleStage.ts';
import { useHostNotices } from './HostNotices.tsx';
import { useControl } from './useControl.ts';

type Mode = MixerSettings['mode'];

const MINUTE = 60_000;

/** The controls of the run, each for the round of the view in which it is pressed. */
export function useRunControls() {
  const t = useText('host');
  const shared = useShared();
  const { undoable } = useHostNotices();
  const round = roundOf(shared.phase);
  const start = useControl('round:start');
  const end = useControl('round:end');
  const extend = useControl('round:extend');
  const pause = useControl('run:pause');
  const resume = useControl('run:resume');
  const auto = useControl('run:auto');
  const repeats = useControl('run:repeats');
  const mode = useControl('run:mode');
  const close = useControl('mixer:close');
  const finish = useControl('mixer:end');
  return {
    start: { pending: start.pending, press: () => start.press({ round }) },
    end: {
      pending: end.pending,
      press: () => undoable('end', t('notice.endingRound'), () => void end.press({ round })),
    },
    /** The round ends and the next one starts, without the break. */
    next: {
      pending: end.pending || start.pending,
      press: async () => (await end.press({ round })) && start.press({ round }),
    },
    extend: { pending: extend.pending, press: () => extend.press({ round, byMs: MINUTE }) },
    pause: { pending: pause.pending, press: () => pause.press({ round }) },
    resume: { pending: resume.pending, press: () => resume.press({ round }) },
    auto: { pending: auto.pending, press: (on: boolean) => auto.press({ round, on }) },
    repeats: { pending: repeats.pending, press: (allow: boolean) => repeats.press({ round, allow }) },
    mode: { pending: mode.pending, press: (chosen: Mode) => mode.press({ round, mode: chosen }) },
    close: {
      pending: close.pending,
      press: () => undoable('close', t('notice.closing'), () => void close.press({ round })),
    },
    finish: {
      pending: finish.pending,
      press: () => undoable('finish', t('notice.ending'), () => void finish.press({ round })),
    },
  };
}
