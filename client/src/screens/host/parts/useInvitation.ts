import type { HostPage } from '@enishi/shared/http';
import type { Profile } from '@enishi/shared/profile';
import { useEffect, useState } from 'react';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { loadTexts, type Texts } from '../../../i18n/loadTexts.ts';
import { zoneName } from '../../mixer/mixerTimes.ts';
import { shownCode } from '../shownCode.ts';

/** The invitation in a language that may be another than the page's; null while its words come. */
export function useInvitation(page: HostPage, host: Profile | null, language: Language): string | null {
  const [words, setWords] = useState<{ language: Language; texts: Texts } | null>(null);
  useEffect(() => {
    let wanted = true;
    loadTexts(language, 'host').then(
      (texts) => wanted && setWords({ language, texts }),
      () => {}, // the text stays in grey lines: nothing can be copied without a network
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  const letter = words?.language === language ? words.texts.letter : undefined;
  return letter === undefined || typeof letter === 'string'
    ? null
    : invitationText(page, host, language, letter);
}

export function invitationText(
  { code, participantUrl, settings }: Pick<HostPage, 'code' | 'participantUrl' | 'settings'>,
  host: Pick<Profile, 'name' | 'company'> | null,
  language: Language,
  letter: Texts,
): string {
  const { startsAt, name, purpose, theme, rounds, roundMs } = settings;
  const values: Record<string, string> = {
    name,
    purpose,
    theme,
    rounds: String(rounds),
    minutes: String(Math.round(roundMs / 60_000)),
    url: participantUrl,
    code: shownCode(code),
    host: [host?.company, host?.name].filter(Boolean).join(' '),
    date: startsAt === null ? '' : formatDate(startsAt, language),
    time: startsAt === null ? '' : formatTime(startsAt, language),
    zone: startsAt === null ? '' : zoneName(startsAt, language),
  };
  const line = (key: string): string => {
    const text = letter[key];
    return typeof text === 'string'
      ? text.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => values[slot] ?? '')
      : '';
  };
  return [
    line('greeting'),
    '',
    line('purpose'),
    ...(theme === '' ? [] : [line('theme')]),
    line(startsAt === null ? 'whenOpen' : 'when'),
    line(rounds === 1 ? 'howOnce' : 'how'),
    line('need'),
    '',
    line('link'),
    line('code'),
    ...(values.host === '' ? [] : ['', line('from')]),
  ].join('\n');
}
