import { lazy, Suspense } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { MeNav } from '../me/MeNav.tsx';
import { ComeAcross } from './ComeAcross.tsx';
import { GiveLog } from './GiveLog.tsx';
import { Goals } from './Goals.tsx';
import './growth.css';
import { PastGoals } from './PastGoals.tsx';
import { Ratings } from './Ratings.tsx';
import { StrengthsMirror } from './StrengthsMirror.tsx';

const NetworkPicture = lazy(() =>
  import('./NetworkPicture.tsx').then((file) => ({ default: file.NetworkPicture })),
);

/** What became of the meetings: for nobody's eyes but mine, without points and without others to compare with. */
export function GrowthScreen() {
  const t = useText('growth');
  const say = useErrorText();
  useMe();
  useTitle(t('title'));
  const growth = useLoad('GET /api/me/growth');
  return (
    <PageShell>
      <MeNav />
      <div className="grid gap-8">
        <header className="grid gap-2">
          <h1 tabIndex={-1}>{t('title')}</h1>
          <p className="muted measure">{t('lead')}</p>
        </header>
        {growth.state === 'loading' && <Skeleton lines={8} />}
        {growth.state === 'refused' && <ErrorState title={say(growth.code)} onRetry={growth.reload} />}
        {growth.state === 'ready' && (
          <>
            <StrengthsMirror seen={growth.value.strengths} />
            <ComeAcross />
            <Suspense fallback={<Skeleton height={400} />}>
              <NetworkPicture />
            </Suspense>
            <Ratings ratings={growth.value.ratings} onRated={growth.reload} />
            <div className="grid items-start gap-8 wide:grid-cols-2">
              <Goals saved={growth.value.goals} />
              <GiveLog saved={growth.value.gifts} />
            </div>
            <PastGoals past={growth.value.reflections} />
          </>
        )}
      </div>
    </PageShell>
  );
}
