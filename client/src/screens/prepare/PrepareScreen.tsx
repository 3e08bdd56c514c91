import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLoad } from '../../hooks/useLoad.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { joinState } from '../mixer/joinState.ts';
import { PrepareForm } from './PrepareForm.tsx';

export function PrepareScreen() {
  const { code = '' } = useParams();
  const page = useLoad('GET /api/mixers/:code', { code });
  const { me, refusal, retry } = useMe();
  const { endGuest } = useProfileDraft();
  const known = me !== null;
  useEffect(() => {
    if (known) endGuest();
  }, [known, endGuest]);

  if (page.state === 'refused') return <PageRefused code={page.code} onRetry={page.reload} />;
  if (!known && refusal) return <PageRefused code={refusal} onRetry={retry} />;
  if (page.state === 'loading' || !known) {
    return (
      <PageShell>
        <Skeleton lines={6} />
      </PageShell>
    );
  }
  const state = joinState(page.value);
  if (state === 'full' || state === 'closing' || state === 'ended')
    return <Navigate to={`/m/${code}`} replace />;
  return <PrepareForm mixer={page.value} />;
}
