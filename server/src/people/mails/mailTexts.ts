import type { Language } from '@enishi/shared/language';
import en from '@enishi/shared/locales/en/mails.json' with { type: 'json' };
import ja from '@enishi/shared/locales/ja/mails.json' with { type: 'json' };

const texts = { ja, en };

/** The words of all mails and notices in one language. */
export const mailTexts = (language: Language): typeof en => texts[language];

/** Puts values into `{{name}}`; a value is never read as a text with slots itself. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
