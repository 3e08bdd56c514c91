import type { Language } from '@enishi/shared/language';

/** As the terminal's own settings say (LC_ALL, LC_MESSAGES, LANG). */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.startsWith('ja') ? 'ja' : 'en';
}
