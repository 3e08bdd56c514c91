import ExternalLink from 'lucide-react/icons/external-link';
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
  const label = callsWaiting > 0 ? t('bar.calls', { count: callsWaiting }) : t('bar.console');
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
          {room === null ? (
            <LinkButton small variant="ghost" to={`/host/${mixerId}`}>
              {label}
            </LinkButton>
          ) : (
            // In the same tab it would end the host's own talk.
            <LinkButton
              small
              newTab
              variant="ghost"
              href={`/host/${mixerId}`}
              icon={<ExternalLink size={16} aria-hidden="true" />}
            >
              {label}
              <span className="sr-only"> {t('bar.newTab')}</span>
            </LinkButton>
          )}
        </>
      )}
    </section>
  );
}
