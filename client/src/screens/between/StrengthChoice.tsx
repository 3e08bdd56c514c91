import { STRENGTHS } from '@enishi/shared/vocabulary';
import { useId, useState } from 'react';
import { useText } from '../../i18n/useText.ts';

const SHOWN = 6;

/** One strength from the vocabulary; pressed again it is let go. */
export function StrengthChoice(props: { value: string | null; onChange: (value: string | null) => void }) {
  const { value, onChange } = props;
  const t = useText('between');
  const words = useText('vocabulary');
  const [all, showAll] = useState(false);
  const id = useId();
  const shown = STRENGTHS.filter((strength, at) => all || at < SHOWN || strength === value);
  return (
    <fieldset aria-describedby={id}>
      <legend className="field-label">{t('strength')}</legend>
      <p id={id} className="field-hint">
        {t('strengthHint')}
      </p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {shown.map((strength) => (
          <li key={strength}>
            <button
              type="button"
              className="pick"
              aria-pressed={strength === value}
              onClick={() => onChange(strength === value ? null : strength)}
            >
              {words(`strengths.${strength}`)}
            </button>
          </li>
        ))}
        {!all && (
          <li>
            <button type="button" className="pick border-transparent text-ai" onClick={() => showAll(true)}>
              {t('moreStrengths')}
            </button>
          </li>
        )}
      </ul>
    </fieldset>
  );
}
