import { Button } from '../../components/Button.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { UntiedThreads } from '../../components/UntiedThreads.tsx';
import { useStartOver } from '../../hooks/useStartOver.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';

/** Signed out everywhere, or everything deleted, on another device: what stood here is gone, and how to go on. */
export function SignedOutScreen() {
  const t = useText('signIn');
  useTitle(t('signedOut.title'));
  const goTo = useStartOver();
  return (
    <PageShell width="text">
      <div className="grid justify-items-start gap-6 pt-10" role="alert">
        <UntiedThreads />
        <h1>{t('signedOut.title')}</h1>
        <p className="text-lead">{t('signedOut.text')}</p>
        <div className="flex flex-wrap gap-3">
          <Button variant="main" onClick={() => goTo('/sign-in')}>
            {t('signedOut.signIn')}
          </Button>
          <Button onClick={() => goTo('/')}>{t('signedOut.home')}</Button>
        </div>
      </div>
    </PageShell>
  );
}
