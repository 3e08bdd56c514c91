import { Suspense } from 'react';
import { useFresh } from '../../hooks/useFresh.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useNow } from '../../hooks/useNow.ts';
import { useText } from '../../i18n/useText.ts';
import { AppointmentItem } from './AppointmentItem.tsx';
import { groupOf } from './groupsOf.ts';
import './meet.css';

const MINUTE_MS = 60_000;

/** On my own page, while a proposal waits for an answer. What cannot be loaded stays away: it has its own page. */
export function AskedToMeet() {
  // Its words come when the page stands already.
  return (
    <Suspense fallback={null}>
      <Open />
    </Suspense>
  );
}

function Open() {
  const t = useText('meet');
  const list = useLoad('GET /api/me/appointments');
  useFresh(list.refresh);
  const now = useNow(MINUTE_MS);
  const asked = (list.value ?? []).filter((one) => groupOf(one, now) === 'asked');
  if (asked.length === 0) return null;
  return (
    <section className="grid gap-4">
      <h2>{t('group.asked')}</h2>
      <ul className="meet-list">
        {asked.map((one) => (
          <AppointmentItem key={one.id} appointment={one} now={now} onChange={list.reload} />
        ))}
      </ul>
    </section>
  );
}
