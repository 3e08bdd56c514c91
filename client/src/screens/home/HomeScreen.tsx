import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { CodeForm } from './CodeForm.tsx';
import { MeetingThreads } from './MeetingThreads.tsx';
import { MyMixers } from './MyMixers.tsx';
import { OpenMixers } from './OpenMixers.tsx';
import { ThanksDue } from './ThanksDue.tsx';
import { TryAlone } from './TryAlone.tsx';
import { WaitingForMe } from './WaitingForMe.tsx';

export function HomeScreen() {
  const t = useText('home');
  useTitle('');
  return (
    <PageShell
      actions={
        <LinkButton variant="quiet" to="/me">
          {t('me')}
        </LinkButton>
      }
    >
      <div className="grid gap-16 pt-6">
        <div className="grid gap-3 empty:hidden">
          <WaitingForMe />
          <ThanksDue />
        </div>
        <section className="grid items-center gap-x-16 gap-y-8 desk:grid-cols-[minmax(0,1fr)_25rem]">
          <div className="grid gap-6">
            <h1>{t('title')}</h1>
            <p className="text-lead">{t('lead')}</p>
            <MeetingThreads label={t('picture')} />
          </div>
          <div className="card grid gap-6">
            <CodeForm />
            <div className="grid gap-3 border-t border-line pt-6">
              <LinkButton block to="/new">
                {t('host')}
              </LinkButton>
              <TryAlone />
            </div>
          </div>
        </section>
        <MyMixers />
        <OpenMixers />
      </div>
    </PageShell>
  );
}
