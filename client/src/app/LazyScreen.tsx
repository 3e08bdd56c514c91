import { Suspense, useRef } from 'react';
import { ErrorState } from '../components/ErrorState.tsx';
import { PageShell } from '../components/PageShell.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useText } from '../i18n/useText.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import type { ScreenSource } from './screenSource.ts';

/** Grey lines while the code comes, a way to try again when it does not. */
export function LazyScreen({ of: source }: { of: ScreenSource }) {
  const t = useText('app');
  const failures = useRef(0);
  const again = (retry: () => void) => {
    failures.current += 1;
    // A second failure may come from an old page whose files are gone: only a reload helps then.
    if (failures.current > 1) return window.location.reload();
    source.renew();
    retry();
  };
  const Screen = source.screen;
  return (
    <ScreenBoundary
      failed={(retry) => (
        <PageShell width="text">
          <ErrorState title={t('screenFailed')} text={t('screenFailedText')} onRetry={() => again(retry)} />
        </PageShell>
      )}
    >
      <Suspense fallback={<WaitingScreen />}>
        <Screen />
      </Suspense>
    </ScreenBoundary>
  );
}

function WaitingScreen() {
  return (
    <PageShell>
      <Skeleton lines={5} />
    </PageShell>
  );
}
