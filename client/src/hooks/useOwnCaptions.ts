import type { Language } from '@enishi/shared/language';
import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/useLanguage.ts';
import { type Captioning, useCaptionsStore } from '../stores/captions.ts';
import { useSettingsStore } from '../stores/settings.ts';
import { canRecognise, recognisesHere } from '../video/captions/recogniser.ts';

export type OwnCaptions = {
  /** this browser can write what is said */
  possible: boolean;
  /** the sound stays on this computer; null: not known yet */
  here: boolean | null;
  language: Language;
  agreed: boolean;
  captioning: Captioning;
  agree(agreed: boolean): void;
  speak(language: Language): void;
};

/** My own words, written for others. */
export function useOwnCaptions(): OwnCaptions {
  const { agreed, captioning, agree } = useCaptionsStore();
  const { speaks, change } = useSettingsStore();
  const shown = useLanguage();
  const language = speaks ?? shown;
  const [here, setHere] = useState<boolean | null>(null);
  const possible = canRecognise();
  useEffect(() => {
    let asked = true;
    setHere(null);
    if (possible)
      void recognisesHere(language).then((found) => {
        if (asked) setHere(found);
      });
    return () => {
      asked = false;
    };
  }, [language, possible]);
  return { possible, here, language, agreed, captioning, agree, speak: (one) => change({ speaks: one }) };
}
