import type { Appointment } from '@enishi/shared/appointments';
import { useParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useFresh } from '../../hooks/useFresh.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useNow } from '../../hooks/useNow.ts';
import { useText } from '../../i18n/useText.ts';
import { MePage } from '../me/MePage.tsx';
import { AppointmentItem } from './AppointmentItem.tsx';
import './meet.css';
import { groupsOf } from './groupsOf.ts';

const MINUTE_MS = 60_000;

/** Meeting again: what I am asked, what is agreed, what I asked, what is over. */
export function MeetScreen() {
  const t = useText('meet');
  const say = useErrorText();
  const { id } = useParams();
  const list = useLoad('GET /api/me/appointments');
  useFresh(list.refresh);
  const now = useNow(MINUTE_MS);
  return (
    <MePage title={t('title')} lead={t('lead')}>
      {list.state === 'loading' && <Skeleton lines={6} />}
      {list.state === 'refused' && <ErrorState title={say(list.code)} onRetry={list.reload} />}
      {list.state === 'ready' && list.value.length === 0 && (
        <EmptyState text={t('empty')} action={<LinkButton to="/me/people">{t('toPeople')}</LinkButton>} />
      )}
      {list.state === 'ready' &&
        groupsOf(list.value, now, id).map(({ group, appointments }) => (
          <Group key={group} group={group} appointments={appointments} now={now} onChange={list.reload} />
        ))}
    </MePage>
  );
}

function Group({
  group,
  appointments,
  now,
  onChange,
}: {
  group: string;
  appointments: readonly Appointment[];
  now: number;
  onChange: () => void;
}) {
  const t = useText('meet');
  return (
    <section className="grid gap-4">
      <h2>{t(`group.${group}`)}</h2>
      <ul className="meet-list">
        {appointments.map((one) => (
          <AppointmentItem key={one.id} appointment={one} now={now} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}
