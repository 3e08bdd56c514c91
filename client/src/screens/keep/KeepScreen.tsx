import { PageShell } from '../../components/PageShell.tsx';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { MeNav } from '../me/MeNav.tsx';
import { MyDataSection } from './MyDataSection.tsx';
import { RemindersSection } from './RemindersSection.tsx';
import { WaysInSection } from './WaysInSection.tsx';

/** What stays of me here, and who decides about it: I do. */
export function KeepScreen() {
  const t = useText('keep');
  useTitle(t('title'));
  return (
    <PageShell>
      <MeNav />
      <div className="grid max-w-[46rem] gap-8">
        <header className="grid gap-2">
          <h1 tabIndex={-1}>{t('title')}</h1>
          <p className="muted measure">{t('lead')}</p>
        </header>
        <WaysInSection />
        <RemindersSection />
        <MyDataSection />
      </div>
    </PageShell>
  );
}
