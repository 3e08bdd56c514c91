import type { PersonTag } from '@enishi/shared/personTag';
import { useParams } from 'react-router';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLoad } from '../../hooks/useLoad.ts';
import { useText } from '../../i18n/useText.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { MePage } from '../me/MePage.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import './meet.css';
import { ProposeForm } from './ProposeForm.tsx';

/** Three times for somebody I met. */
export function ProposeScreen() {
  const { personId = '' } = useParams();
  const contact = useLoad('GET /api/me/people/:personId', { personId });
  if (contact.state === 'refused') return <PageRefused code={contact.code} onRetry={contact.reload} />;
  if (contact.state === 'loading') {
    return (
      <PageShell>
        <Skeleton lines={6} />
      </PageShell>
    );
  }
  return <Proposing person={contact.value.person} />;
}

function Proposing({ person }: { person: PersonTag }) {
  const t = useText('meet');
  const { say } = usePeopleText();
  return (
    <MePage title={t('proposeTo', { person: say(person) })} lead={t('proposeLead')}>
      <ProposeForm to={person.personId} />
    </MePage>
  );
}
