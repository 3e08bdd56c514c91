import type { Language } from './language.ts';

export type Texts = { readonly [key: string]: string | Texts };

// One chunk per language and file, fetched when a screen first asks for it.
const files = import.meta.glob<Texts>(
  [
    '../../../shared/locales/*/screens/*.json',
    '../../../shared/locales/*/{errors,industries,industryWords,questions,topics,vocabulary}.json',
  ],
  { import: 'default' },
);

/** The raw texts of one namespace, for what `t` cannot do (word lists, searches). */
export async function loadTexts(language: Language, namespace: string): Promise<Texts> {
  const folder = `../../../shared/locales/${language}`;
  const load = files[`${folder}/screens/${namespace}.json`] ?? files[`${folder}/${namespace}.json`];
  if (!load) throw new Error(`no texts: ${language}/${namespace}`);
  return load();
}
