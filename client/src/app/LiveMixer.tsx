import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { preloadSocket } from '../hooks/preloadSocket.ts';
import { useBackAsks } from '../hooks/useBackAsks.ts';
import { useLoad } from '../hooks/useLoad.ts';
import { usePartnerAlert } from '../hooks/usePartnerAlert.ts';
import { usePreloadedVideo } from '../hooks/usePreloadedVideo.ts';
import { useReached } from '../hooks/useReached.ts';
import { useMine, useShared } from '../hooks/useViews.ts';
import { LeaveDialog } from '../screens/frame/LeaveDialog.tsx';
import { LiveBanner } from '../screens/frame/LiveBanner.tsx';
import { MixerGate } from '../screens/frame/MixerGate.tsx';
import { PageRefused } from '../screens/frame/PageRefused.tsx';
import { RefusedScreen } from '../screens/frame/RefusedScreen.tsx';
import { WaitingForMixer } from '../screens/frame/WaitingForMixer.tsx';
import { HostFrame } from '../screens/host/HostFrame.tsx';
import { StageFrame } from '../screens/stage/StageFrame.tsx';
import { LazyScreen } from './LazyScreen.tsx';
import { OpenDevices } from './OpenDevices.tsx';
import { preloadLive } from './preloadLive.ts';
import { RoomVideo } from './RoomVideo.tsx';
import { screenFor } from './screenFor.ts';
import { liveScreens } from './screens.ts';
import { VideoWiring } from './VideoWiring.tsx';

const PRELOAD_AFTER_MS = 1_500;

/** A mixer as a participant lives it, from the lobby to the closing: one connection, the screen by phase. */
export function LiveMixer() {
  const { code = '' } = useParams();
  useEffect(() => {
    preloadSocket();
    liveScreens.lobby.preload();
  }, []);
  const page = useLoad('GET /api/mixers/:code', { code });
  if (page.state === 'loading') return <WaitingForMixer />;
  if (page.state === 'refused') return <PageRefused code={page.code} onRetry={page.reload} />;
  return (
    <MixerGate mixerId={page.value.mixerId} kind="seat">
      <VideoWiring>
        <RoomVideo>
          <OpenDevices />
          <ScreenByPhase code={code} />
        </RoomVideo>
      </VideoWiring>
    </MixerGate>
  );
}

function ScreenByPhase({ code }: { code: string }) {
  const shared = useShared();
  const mine = useMine();
  const roomOpen = useReached(mine.room?.startsAt ?? null);
  usePartnerAlert();
  usePreloadedScreens();
  usePreloadedVideo();
  const screen = screenFor(shared, mine, roomOpen);
  const outside = mine.status === 'not_joined' || mine.status === 'left';
  const back = useBackAsks((screen === 'room' || screen === 'next') && !outside && !mine.visiting);
  if (outside && !mine.visiting) {
    if (back.inside) return null;
    const page = mine.status === 'left' ? `/m/${code}/recap` : `/m/${code}`;
    return <Navigate to={mine.host ? `/host/${shared.mixerId}` : page} replace />;
  }
  if (mine.status === 'removed') return <RefusedScreen code="removed" />;
  return (
    <>
      {screen !== 'room' && <LiveBanner />}
      <StageFrame pictures={screen !== 'room' && screen !== 'next'}>
        <HostFrame shown={screen !== 'lobby' || shared.phase.kind === 'round'}>
          <LazyScreen key={screen} of={liveScreens[screen]} />
        </HostFrame>
      </StageFrame>
      <LeaveDialog open={back.asks} onClose={back.answered} />
    </>
  );
}

/** Each screen is here before its phase is. */
function usePreloadedScreens() {
  useEffect(() => {
    const timer = setTimeout(preloadLive, PRELOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}
