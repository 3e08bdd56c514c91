import type { Contact } from '@enishi/shared/contacts';
import { Fragment, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFresh } from '../../hooks/useFresh.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { PageRefused } from '../frame/PageRefused.tsx';

/** A page about the person in its address (`:personId`), somebody I know; another person is another page. */
export function KnownPerson({ children }: { children: (contact: Contact) => ReactNode }) {
  const { personId = '' } = useParams();
  const contact = useLoad('GET /api/me/people/:personId', { personId });
  useFresh(contact.refresh);
  if (contact.state === 'refused') return <PageRefused code={contact.code} onRetry={contact.reload} />;
  if (contact.state === 'loading') {
    return (
      <PageShell>
        <Skeleton lines={6} />
      </PageShell>
    );
  }
  return <Fragment key={personId}>{children(contact.value)}</Fragment>;
}
