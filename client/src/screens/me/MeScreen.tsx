import { useState } from 'react';
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
import type { EditedField } from './useCardEditor.ts';

/** What is mine here: card, introduction, profile, language, mixers. Everything is saved as I type. */
export function MeScreen() {
  const t = useText('me');
  const language = useLanguage();
  const [unsaved, setUnsaved] = useState<readonly EditedField[]>([]);
  const labels = unsaved.map((field) => t(field === 'label' ? 'cardLabel' : field));
  const told = new Intl.ListFormat(language).format(labels);
  return (
    <MePage title={t('title')} lead={t('lead')} aside={<SaveState unsaved={told} tellsMissing />}>
      <AskedToMeet />
      <AskedOfMe />
      <CardEditor onUnsaved={setUnsaved} />
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
