import { Banner } from '../../components/Banner.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useWaited } from '../../hooks/useWaited.ts';
import { useText } from '../../i18n/useText.ts';

const LONG_MS = 6_000;

export function WaitingForMixer() {
  const t = useText('app');
  const long = useWaited(LONG_MS);
  return (
    <PageShell banner={long && <Banner kind="offline">{t('stillConnecting')}</Banner>}>
      <Skeleton lines={5} />
    </PageShell>
  );
}
