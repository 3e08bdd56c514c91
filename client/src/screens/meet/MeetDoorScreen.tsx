import { useNavigate, useParams } from 'react-router';
import { Banner } from '../../components/Banner.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useGoOn } from '../../hooks/useGoOn.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { PrejoinPanel } from '../prejoin/PrejoinPanel.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';

/** Before the room for two: how one looks and sounds, as before any talk. */
export function MeetDoorScreen() {
  const { id = '' } = useParams();
  const t = useText('meet');
  const say = useErrorText();
  const { say: called } = usePeopleText();
  const navigate = useNavigate();
  const [goOn, leaving] = useGoOn();
  const { me } = useMe();
  const list = useLoad('GET /api/me/appointments');
  const { run, pending, refusal } = useCall('POST /api/me/appointments/:id/room');
  const appointment = list.value?.find((one) => one.id === id && one.state === 'agreed');
  const title = appointment ? t('doorTitle', { person: called(appointment.person) }) : t('title');
  useTitle(title);
  if (list.state === 'refused') return <PageRefused code={list.code} onRetry={list.reload} />;
  if (list.state === 'ready' && !appointment) return <PageRefused code="not_found" onRetry={list.reload} />;
  const enter = async () => {
    const reply = await run({ params: { id } });
    if (reply.ok) goOn(`/m/${reply.value.code}/live`);
  };
  return (
    <PageShell>
      <div className="grid gap-4">
        {refusal && <Banner kind="error">{say(refusal)}</Banner>}
        {appointment && (
          <PrejoinPanel
            forTwo
            name={me?.profile?.name ?? ''}
            mixerName={title}
            pending={pending || leaving}
            onBack={() => void navigate(`/me/meet/${id}`)}
            onDone={() => void enter()}
          />
        )}
      </div>
    </PageShell>
  );
}
