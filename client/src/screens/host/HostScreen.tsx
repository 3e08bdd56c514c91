import type { ErrorCode } from '@enishi/shared/errors';
import type { MixerId } from '@enishi/shared/ids';
import { useParams } from 'react-router';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLoad } from '../../hooks/useLoad.ts';
import { LiveBanner } from '../frame/LiveBanner.tsx';
import { MixerGate } from '../frame/MixerGate.tsx';
import { PageRefused } from '../frame/PageRefused.tsx';
import { Console } from './Console.tsx';
import { HostNoticesProvider } from './HostNotices.tsx';
import { KeyRefused } from './KeyRefused.tsx';
import { useHostKey } from './useHostKey.ts';

/** The console. A key in the address is traded for the host role first and taken out of the address. */
export function HostScreen() {
  const { id = '' } = useParams();
  const key = useHostKey(id);
  if (key.state === 'trading') return <Waiting />;
  if (key.state === 'in') return <HostedMixer id={id} />;
  // Who hosts already comes in with an old link too.
  if (key.code === 'wrong_host_key') return <HostedMixer id={id} keyRefusal="wrong_host_key" />;
  return <KeyRefused code={key.code} onRetry={key.retry} />;
}

function HostedMixer({ id, keyRefusal = 'not_host' }: { id: MixerId; keyRefusal?: ErrorCode }) {
  const page = useLoad('GET /api/host/:mixerId', { mixerId: id });
  if (page.state === 'refused') {
    if (page.code === 'not_host') return <KeyRefused code={keyRefusal} onRetry={page.reload} />;
    return <PageRefused code={page.code} onRetry={page.reload} />;
  }
  if (page.state === 'loading') return <Waiting />;
  return (
    <MixerGate mixerId={id} kind="console">
      <LiveBanner />
      <HostNoticesProvider>
        <Console page={page.value} reload={page.reload} />
      </HostNoticesProvider>
    </MixerGate>
  );
}

function Waiting() {
  return (
    <PageShell>
      <Skeleton lines={6} />
    </PageShell>
  );
}
