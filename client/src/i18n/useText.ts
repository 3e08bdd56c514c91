import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** The texts of `shared/locales/<lang>/screens/<ns>.json`. Suspends until they are there. */
export function useText(namespace: string): TFunction {
  return useTranslation(namespace).t;
}
