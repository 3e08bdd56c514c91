import i18next from 'i18next';
import { type Language, storeLanguage } from './language.ts';

/** Switches at once, without a reload; the texts now in use are fetched first, so nothing flickers. */
export async function setLanguage(language: Language): Promise<void> {
  storeLanguage(language);
  await i18next.changeLanguage(language);
}
