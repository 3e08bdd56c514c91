import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { TryAlone } from '../home/TryAlone.tsx';
import { IntroEditor } from '../me/IntroEditor.tsx';
import { MeNav } from '../me/MeNav.tsx';
import { SaveState } from '../prepare/SaveState.tsx';
import { Checklist } from './Checklist.tsx';
import { IntroBuilder } from './IntroBuilder.tsx';
import { Questions } from './Questions.tsx';
import './ready.css';
import { RehearsalTimer } from './RehearsalTimer.tsx';

/** Before the day: what to bring, what to say first, what to ask, and a room to practise in. */
export function ReadyScreen() {
  const t = useText('ready');
  const { me, refusal, retry } = useMe();
  useTitle(t('title'));
  if (!me) {
    if (refusal) return <PageRefused code={refusal} onRetry={retry} />;
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
          <h1 tabIndex={-1}>{t('title')}</h1>
          <p className="muted measure">{t('lead')}</p>
          <SaveState />
        </header>
        <div className="ready">
          <div className="grid gap-8">
            <IntroEditor />
            <IntroBuilder />
            <Questions />
          </div>
          <div className="grid gap-8">
            <Checklist />
            <RehearsalTimer />
            <section className="card grid gap-4">
              <div>
                <h2>{t('practice')}</h2>
                <p className="muted">{t('practiceHint')}</p>
              </div>
              <TryAlone />
            </section>
          </div>
        </div>
      </div>
    </PageShell>
  );
}
