import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '@enishi/shared/language';
import i18next from 'i18next';

const screens = readdirSync(new URL('../../../shared/locales/en/screens/', import.meta.url)).map((file) =>
  file.replace('.json', ''),
);
const files = [...screens.map((name) => `screens/${name}`), 'errors', 'vocabulary'];

/** What stands on a screen, found in the locale files as the client finds it. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

/** `say('room:bar.chat')`; a key that the language lacks throws. */
export function wordsOf(language: Language): Say {
  const folder = new URL(`../../../shared/locales/${language}/`, import.meta.url);
  const texts = Object.fromEntries(
    files.map((file) => [
      file.replace('screens/', ''),
      JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')),
    ]),
  );
  const words = i18next.createInstance();
  void words.init({
    lng: language,
    resources: { [language]: texts },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key, values = {}) => {
    if (!words.exists(key, values)) throw new Error(`${language} has no text ${key}`);
    return words.t(key, values);
  };
}
