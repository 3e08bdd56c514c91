import { useNavigate } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useRequest } from '../../hooks/useRequest.ts';
import { useMine, useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { HostNoticesProvider } from './HostNotices.tsx';
import './host.css';
import { RunButtons } from './parts/RunButtons.tsx';
import { StageClock } from './parts/StageClock.tsx';

/** For a host who takes part or visits: the run's controls inside the lobby and the room. */
export function HostBar() {
  return (
    <HostNoticesProvider>
      <Bar />
    </HostNoticesProvider>
  );
}

function Bar() {
  const t = useText('host');
  const { mixerId } = useShared();
  const { room, visiting, callsWaiting } = useMine();
  const go = useNavigate();
  const [leave, leaving] = useRequest('room:leave');
  const back = async () => {
    await leave({});
    void go(`/host/${mixerId}`);
  };
  return (
    <section className="host-bar" aria-label={t('bar.label')}>
      {/* A room has its own clock. */}
      {room === null && (
        <p className="host-bar-state">
          <StageClock />
        </p>
      )}
      {visiting ? (
        <>
          <p className="host-bar-state font-semibold" data-stays>
            {room && t('bar.visiting', { number: room.number })}
          </p>
          <Button small pending={leaving.pending} onClick={() => void back()}>
            {t('bar.leaveVisit')}
          </Button>
        </>
      ) : (
        <>
          <RunButtons main={false} small />
          <LinkButton small variant="ghost" to={`/host/${mixerId}`}>
            {callsWaiting > 0 ? t('bar.calls', { count: callsWaiting }) : t('bar.console')}
          </LinkButton>
        </>
      )}
    </section>
  );
}
