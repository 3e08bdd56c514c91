import type { Language } from '@enishi/shared/language';
import en from '@enishi/shared/locales/en/rehearsal.json' with { type: 'json' };
import ja from '@enishi/shared/locales/ja/rehearsal.json' with { type: 'json' };

const TEXTS = { ja, en } as const;
export const textsOf = (language: Language) => TEXTS[language];
