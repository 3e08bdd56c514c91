import { Navigate, useParams } from 'react-router';
import { useLoad } from '../hooks/useLoad.ts';
import { usePartnerAlert } from '../hooks/usePartnerAlert.ts';
import { useReached } from '../hooks/useReached.ts';
import { useMine, useShared } from '../hooks/useViews.ts';
import { LazyScreen } from './LazyScreen.tsx';
import { MixerGate } from '../screens/frame/MixerGate.tsx';
import { PageRefused } from '../screens/frame/PageRefused.tsx';
import { RefusedScreen } from '../screens/frame/RefusedScreen.tsx';
import { screenFor } from './screenFor.ts';
import { liveScreens } from './screens.ts';
import { VideoWiring } from './VideoWiring.tsx';
import { WaitingForMixer } from '../screens/frame/WaitingForMixer.tsx';

/** A mixer as a participant lives it, from the lobby to the closing: one connection, the screen by phase. */
export function LiveMixer() {
  const { code = '' } = useParams();
  const page = useLoad('GET /api/mixers/:code', { code });
  if (page.state === 'loading') return <WaitingForMixer />;
  if (page.state === 'refused') return <PageRefused code={page.code} onRetry={page.reload} />;
  return (
    <MixerGate mixerId={page.value.mixerId} kind="seat">
      <VideoWiring>
        <ScreenByPhase code={code} />
      </VideoWiring>
    </MixerGate>
  );
}

function ScreenByPhase({ code }: { code: string }) {
  const shared = useShared();
  const mine = useMine();
  const roomOpen = useReached(mine.room?.startsAt ?? null);
  usePartnerAlert();
  if (mine.status === 'not_joined' || mine.status === 'left') return <Navigate to={`/m/${code}`} replace />;
  if (mine.status === 'removed') return <RefusedScreen code="removed" />;
  const screen = screenFor(shared, mine, roomOpen);
  return <LazyScreen key={screen} of={liveScreens[screen]} />;
}
