import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useRef, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';

/** A text to take along: a link, a code. Without a clipboard (plain http) it is selected instead. */
export function CopyField({ label, value, hint }: { label: string; value: string; hint?: string }) {
  const t = useText('common');
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(value);
    } catch {
      input.current?.focus();
      input.current?.select();
    }
  };
  const done = copied === value;
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <div className="flex flex-wrap gap-2">
          <input
            {...wiring}
            ref={input}
            className="input flex-1 basis-48"
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
          />
          <Button
            icon={done ? <Check size={20} aria-hidden="true" /> : <Copy size={20} aria-hidden="true" />}
            onClick={copy}
          >
            <span aria-live="polite">{done ? t('copied') : t('copy')}</span>
          </Button>
        </div>
      )}
    </Field>
  );
}
