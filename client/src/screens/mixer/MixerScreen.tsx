import type { MixerPage } from '@enishi/shared/http';
import { useParams } from 'react-router';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { inAppBrowser } from '../../hooks/inAppBrowser.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { Coming } from './Coming.tsx';
import { DateCard } from './DateCard.tsx';
import { InAppHint } from './InAppHint.tsx';
import { JoinBar } from './JoinBar.tsx';
import { MixerHead } from './MixerHead.tsx';
import { Pledges } from './Pledges.tsx';
import { Timetable } from './Timetable.tsx';

export function MixerScreen() {
  const { code = '' } = useParams();
  const page = useLoad('GET /api/mixers/:code', { code });
  if (page.state === 'refused') return <PageRefused code={page.code} onRetry={page.reload} />;
  if (page.state === 'loading') {
    return (
      <PageShell>
        <Skeleton lines={6} />
      </PageShell>
    );
  }
  return <MixerShown mixer={page.value} />;
}

function MixerShown({ mixer }: { mixer: MixerPage }) {
  useTitle(mixer.name);
  return (
    <>
      <PageShell banner={inAppBrowser() && <InAppHint />}>
        <div className="grid items-start gap-x-16 gap-y-10 pt-4 max-desk:pb-20 desk:grid-cols-[minmax(0,1fr)_22rem]">
          <MixerHead mixer={mixer} />
          <DateCard mixer={mixer} />
          <div className="grid gap-16 border-t border-line pt-6">
            <Coming mixer={mixer} />
            <Timetable mixer={mixer} />
            <Pledges keepDays={mixer.keepDays} />
          </div>
        </div>
      </PageShell>
      <JoinBar mixer={mixer} />
    </>
  );
}
