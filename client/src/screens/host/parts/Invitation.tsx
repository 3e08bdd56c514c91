import type { HostPage } from '@enishi/shared/http';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useId, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { useMe } from '../../../hooks/useMe.ts';
import { type Language, languages } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useText } from '../../../i18n/useText.ts';
import { useInvitation } from './useInvitation.ts';

/** A ready-made text to paste into a mail or a message, in either language. */
export function Invitation({ page }: { page: HostPage }) {
  const t = useText('host');
  const [language, choose] = useState<Language>(useLanguage());
  const { me } = useMe();
  const text = useInvitation(page, me?.profile ?? null, language);
  const [copied, setCopied] = useState<string | null>(null);
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text ?? '');
      setCopied(text);
    } catch {
      document.querySelector<HTMLTextAreaElement>(`[id="${id}"]`)?.select();
    }
  };
  const done = copied !== null && copied === text;
  return (
    <div className="grid gap-3">
      <h3>{t('invitation.title')}</h3>
      <fieldset className="flex gap-2">
        <legend className="sr-only">{t('invitation.language')}</legend>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            className="pick"
            aria-pressed={one === language}
            onClick={() => choose(one)}
          >
            {t(`invitation.in.${one}`)}
          </button>
        ))}
      </fieldset>
      {text === null ? (
        <Skeleton lines={5} />
      ) : (
        <>
          <label className="sr-only" htmlFor={id}>
            {t('invitation.title')}
          </label>
          <textarea id={id} className="input" lang={language} readOnly rows={8} value={text} />
          <Button
            icon={done ? <Check size={20} aria-hidden="true" /> : <Copy size={20} aria-hidden="true" />}
            onClick={() => void copy()}
          >
            <span aria-live="polite">{t(done ? 'invitation.copied' : 'invitation.copy')}</span>
          </Button>
        </>
      )}
    </div>
  );
}
