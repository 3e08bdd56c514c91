import { trimmed } from '@enishi/shared/trimmed';
import { TextArea } from '../../components/TextArea.tsx';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import type { Language } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

/** Calm reading: five Japanese letters, or two and a half English words, a second. */
export function secondsAloud(text: string, language: Language): number {
  const written = trimmed(text);
  if (written === '') return 0;
  const letters = written.replace(/\s/g, '').length;
  return language === 'ja' ? Math.ceil(letters / 5) : Math.ceil(written.split(/\s+/).length / 2.5);
}

/** What I say first, with how long it takes. */
export function IntroEditor() {
  const t = useText('me');
  const language = useLanguage();
  const { draft, write } = useProfileDraft();
  const intro = draft.intro ?? '';
  const count = secondsAloud(intro, language);
  return (
    <section className="card grid gap-4">
      <h2>{t('intro')}</h2>
      <TextArea
        label={t('introText')}
        optional
        hint={t('introHint')}
        rows={5}
        maxLength={600}
        value={intro}
        onChange={(text) => write({ intro: text })}
      />
      {count > 0 && <p className="muted text-14">{t('introSeconds', { count })}</p>}
    </section>
  );
}
