import { PageShell } from '../../components/PageShell.tsx';
import { RadioCards } from '../../components/RadioCards.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { languages } from '../../i18n/language.ts';
import { setLanguage } from '../../i18n/setLanguage.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { SaveState } from '../prepare/SaveState.tsx';
import { CardEditor } from './CardEditor.tsx';
import { CardHolders } from './CardHolders.tsx';
import { IntroEditor } from './IntroEditor.tsx';
import { MeNav } from './MeNav.tsx';
import { MyMixers } from './MyMixers.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';

/** What is mine here: card, introduction, profile, language, mixers. Everything is saved as I type. */
export function MeScreen() {
  const t = useText('me');
  const { me, refusal, retry } = useMe();
  const language = useLanguage();
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
        <CardEditor />
        <div className="grid items-start gap-8 wide:grid-cols-[minmax(0,1fr)_400px]">
          <div className="grid gap-8">
            <IntroEditor />
            <ProfileEditor />
          </div>
          <div className="grid gap-8">
            <MyMixers />
            <CardHolders />
            <section className="card">
              <RadioCards
                legend={t('language')}
                options={languages.map((one) => ({ value: one, label: t(`languages.${one}`) }))}
                value={language}
                onChange={(chosen) => void setLanguage(chosen)}
              />
            </section>
          </div>
        </div>
      </div>
    </PageShell>
  );
}
