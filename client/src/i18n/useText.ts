import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from './language.ts';

/** The texts of `shared/locales/<lang>/screens/<ns>.json`. Suspends until they are there. */
export function useText(namespace: string): TFunction {
  return useTranslation(namespace).t;
}

export function useLanguage(): Language {
  const { i18n } = useTranslation('common');
  return isLanguage(i18n.language) ? i18n.language : 'en';
}
