import type { PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import { useEffect, useState } from 'react';
import { captions } from '../net/roomMessages.ts';
import { useSettingsStore } from '../stores/settings.ts';

export type CaptionLine = { readonly line: number; readonly text: string };
export type Caption = {
  readonly from: PersonId;
  readonly language: Language;
  /** the latest two */
  readonly lines: readonly CaptionLine[];
};
const shownMs = 7_000;

/** What the others said in the last seconds, for who wishes to read it; kept nowhere. */
export function useCaptionLines(): readonly Caption[] {
  const wished = useSettingsStore((now) => now.captions);
  const [shown, setShown] = useState<readonly Caption[]>([]);
  useEffect(() => {
    if (!wished) return;
    const timers = new Map<PersonId, ReturnType<typeof setTimeout>>();
    const off = captions.add(({ from, line, text, language }) => {
      setShown((now) => {
        const before = now.find((one) => one.from === from)?.lines ?? [];
        const others = before.filter((one) => one.line !== line);
        const lines = [...others, { line, text }].sort((a, b) => a.line - b.line).slice(-2);
        return [...now.filter((one) => one.from !== from), { from, language, lines }];
      });
      clearTimeout(timers.get(from));
      timers.set(
        from,
        setTimeout(() => setShown((now) => now.filter((one) => one.from !== from)), shownMs),
      );
    });
    return () => {
      off();
      for (const timer of timers.values()) clearTimeout(timer);
      setShown([]);
    };
  }, [wished]);
  return shown;
}
