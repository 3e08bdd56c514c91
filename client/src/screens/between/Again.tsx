import { useId } from 'react';
import { useText } from '../../i18n/useText.ts';

type Wish = 'yes' | 'no' | null;
const wishes = [
  ['yes', 'againYes'],
  ['no', 'againNo'],
] as const;

/** Meet again or not: never told to anybody; pressed again it is let go. */
export function Again({ value, onChange }: { value: Wish; onChange: (value: Wish) => void }) {
  const t = useText('between');
  const id = useId();
  return (
    <fieldset aria-describedby={id}>
      <legend className="field-label">{t('again')}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {wishes.map(([wish, key]) => (
          <button
            key={wish}
            type="button"
            className="pick"
            aria-pressed={value === wish}
            onClick={() => onChange(value === wish ? null : wish)}
          >
            {t(key)}
          </button>
        ))}
      </div>
      <p id={id} className="field-hint mt-1">
        {t('againHint')}
      </p>
    </fieldset>
  );
}
