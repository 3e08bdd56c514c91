import { Banner } from '../../../components/Banner.tsx';
import { useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { useRunControls } from '../useRunControls.ts';

/**
 * Told two rounds ahead: soon nobody is left whom people have not met. `noPairs`: the preview found none, which looks
 * at more than the count does.
 */
export function FreshPairsBanner({ noPairs }: { noPairs: boolean }) {
  const t = useText('host');
  const { freshRoundsLeft, phase, allowRepeats } = useShared();
  const controls = useRunControls();
  const usedUp = phase.kind === 'intermission' && phase.closesAt !== null;
  if (allowRepeats || (freshRoundsLeft === null && !usedUp)) return null;
  const text = usedUp
    ? t('banner.pairsUsedUp')
    : freshRoundsLeft === 0 || noPairs
      ? t('banner.noFresh')
      : t('banner.fewFresh', { count: freshRoundsLeft ?? 0 });
  return (
    <Banner
      kind="warn"
      action={{
        label: t('run.repeats'),
        pending: controls.repeats.pending,
        onClick: () => void controls.repeats.press(true),
      }}
    >
      {text}
    </Banner>
  );
}
