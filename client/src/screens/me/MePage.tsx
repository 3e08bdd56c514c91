import type { ReactNode } from 'react';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { MeNav } from './MeNav.tsx';

type MePageProps = {
  title: string;
  lead: ReactNode;
  /** stands under the heading: how saving goes */
  aside?: ReactNode;
  children: ReactNode;
};

/** The frame of the pages of what is mine: shown once it is known who I am. */
export function MePage({ title, lead, aside, children }: MePageProps) {
  const { me, refusal, retry } = useMe();
  useTitle(title);
  if (!me && refusal) return <PageRefused code={refusal} onRetry={retry} />;
  if (!me) {
    return (
      <PageShell>
        <Skeleton lines={6} />
      </PageShell>
    );
  }
  return (
    <PageShell>
      <MeNav />
      <div className="grid gap-8">
        <header className="grid gap-2">
          <h1 tabIndex={-1}>{title}</h1>
          <p className="muted measure">{lead}</p>
          {aside}
        </header>
        {children}
      </div>
    </PageShell>
  );
}
