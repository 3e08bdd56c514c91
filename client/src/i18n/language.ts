export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'enishi.language';

export const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value);

/** The stored choice, else the first of the browser's languages that we speak, else English. */
export function preferredLanguage(wishes: readonly string[] = navigator.languages): Language {
  const stored = readStored();
  if (stored) return stored;
  const wished = wishes.map((wish) => wish.slice(0, 2).toLowerCase()).find(isLanguage);
  return wished ?? 'en';
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is closed in some private windows: the choice then lasts as long as the page.
  }
}

function readStored(): Language | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}
