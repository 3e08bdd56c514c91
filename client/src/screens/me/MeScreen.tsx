import { RadioCards } from '../../components/RadioCards.tsx';
import { languages } from '../../i18n/language.ts';
import { setLanguage } from '../../i18n/setLanguage.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { AskedOfMe } from '../introduce/AskedOfMe.tsx';
import { AskedToMeet } from '../meet/AskedToMeet.tsx';
import { SaveState } from '../prepare/SaveState.tsx';
import { CardEditor } from './CardEditor.tsx';
import { CardHolders } from './CardHolders.tsx';
import { IntroEditor } from './IntroEditor.tsx';
import { MePage } from './MePage.tsx';
import { MyMixers } from './MyMixers.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';

/** What is mine here: card, introduction, profile, language, mixers. Everything is saved as I type. */
export function MeScreen() {
  const t = useText('me');
  const language = useLanguage();
  return (
    <MePage title={t('title')} lead={t('lead')} aside={<SaveState />}>
      <AskedToMeet />
      <AskedOfMe />
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
    </MePage>
  );
}
