import type { PersonTag } from '@enishi/shared/personTag';
import { useParams } from 'react-router';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useLoad } from '../../hooks/useLoad.ts';
import { useText } from '../../i18n/useText.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { MePage } from '../me/MePage.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import { IntroduceForm } from './IntroduceForm.tsx';
import './introduce.css';

/** One person I know, to be introduced to another. */
export function IntroduceScreen() {
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
  return <Introducing key={personId} person={contact.value.person} />;
}

function Introducing({ person }: { person: PersonTag }) {
  const t = useText('introduce');
  const { say } = usePeopleText();
  return (
    <MePage title={t('title', { person: say(person) })} lead={t('lead')}>
      <IntroduceForm one={person} />
    </MePage>
  );
}
