import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, type Language, languages, preferredLanguage } from './language.ts';
import { loadTexts } from './loadTexts.ts';

const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    if (!isLanguage(language)) return done(new Error(`unknown language: ${language}`), null);
    textsOf(language, namespace).then(
      (texts) => done(null, texts),
      (error: Error) => {
        console.error(error);
        done(error, null);
      },
    );
  },
};

/** Topic cards may have been added on this server; only who reads some asks for them. */
async function textsOf(language: Language, namespace: string): Promise<object> {
  if (namespace !== 'topics') return loadTexts(language, namespace);
  const [ours, { withHostDecks }] = await Promise.all([
    loadTexts(language, namespace),
    import('./hostDecks.ts'),
  ]);
  return withHostDecks(ours, language);
}

/** Resolves when the visitor's language and the texts of the components are there. */
export async function initI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      supportedLngs: [...languages],
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      // A missing text shows its key and is logged; another language never stands in for it.
      saveMissing: true,
      missingKeyHandler: (_languages, namespace, key) => console.error(`missing text: ${namespace}:${key}`),
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
