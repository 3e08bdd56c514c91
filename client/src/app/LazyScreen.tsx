import { Suspense, useRef } from 'react';
import { Button } from '../components/Button.tsx';
import type { LazySource } from '../components/lazySource.ts';
import { PageShell } from '../components/PageShell.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { UntiedThreads } from '../components/UntiedThreads.tsx';
import { useText } from '../i18n/useText.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';

/** Grey lines while the code comes, a way to try again when it does not. */
export function LazyScreen({ of: source }: { of: LazySource }) {
  const t = useText('app');
  const failures = useRef(0);
  const again = (retry: () => void) => {
    failures.current += 1;
    // A second failure may come from an old page whose files are gone: only a reload helps then.
    if (failures.current > 1) return window.location.reload();
    source.renew();
    retry();
  };
  const Screen = source.component();
  return (
    <ScreenBoundary
      failed={(retry) => (
        <PageShell width="text">
          <div className="grid justify-items-start gap-6 pt-10" role="alert">
            <UntiedThreads />
            <h1>{t('screenFailed')}</h1>
            <p className="text-lead">{t('screenFailedText')}</p>
            <Button variant="main" onClick={() => again(retry)}>
              {t('tryAgain')}
            </Button>
          </div>
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
