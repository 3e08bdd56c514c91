import type { HostPage } from '@enishi/shared/http';
import { useParams } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLoad } from '../../hooks/useLoad.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { CodeAndPicture } from './parts/CodeAndPicture.tsx';
import { HostLink } from './parts/HostLink.tsx';
import { Invitation } from './parts/Invitation.tsx';
import { Reach } from './parts/Reach.tsx';
import { RehearseButton } from './parts/RehearseButton.tsx';

/** What a host needs right after creating: how to invite, how to come back, what to do next. */
export function HostShareScreen() {
  const { id = '' } = useParams();
  const page = useLoad('GET /api/host/:mixerId', { mixerId: id });
  if (page.state === 'refused') return <PageRefused code={page.code} onRetry={page.reload} />;
  return (
    <PageShell width="text">
      {page.state === 'ready' ? <SharePage page={page.value} /> : <Skeleton lines={6} />}
    </PageShell>
  );
}

function SharePage({ page }: { page: HostPage }) {
  const t = useText('host');
  useTitle(t('share.title'));
  return (
    <div className="grid gap-8 pt-4">
      <div className="grid gap-2">
        <h1 tabIndex={-1}>{t('share.title')}</h1>
        <p className="text-lead">{page.settings.name}</p>
      </div>
      <Reach page={page} />
      <section className="card grid gap-6" aria-labelledby="invite">
        <h2 id="invite">{t('share.invite')}</h2>
        <CodeAndPicture page={page} />
        <Invitation page={page} />
      </section>
      <HostLink mixerId={page.mixerId} />
      <div className="grid gap-3">
        <LinkButton variant="main" block to={`/host/${page.mixerId}`}>
          {t('share.open')}
        </LinkButton>
        <RehearseButton page={page} />
      </div>
    </div>
  );
}
