import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Field, type FieldProps } from './Field.tsx';
import { IconButton } from './IconButton.tsx';

export type NumberFieldProps = FieldProps & {
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  /** "分", "people" */
  unit?: string;
  disabled?: boolean | undefined;
};

/** Type it or step it; what is typed counts when it is whole and within bounds, at the latest on leaving. */
export function NumberField({
  value,
  onChange,
  min,
  max,
  step = 1,
  unit,
  disabled,
  ...field
}: NumberFieldProps) {
  const t = useText('common');
  const [typed, setTyped] = useState<string | null>(null);
  const clamp = (wish: number) => Math.min(max, Math.max(min, wish));
  const set = (wish: number) => {
    setTyped(null);
    if (clamp(wish) !== value) onChange(clamp(wish));
  };
  const type = (text: string) => {
    setTyped(text);
    const wish = Number(text.normalize('NFKC'));
    if (text.trim() && Number.isInteger(wish) && wish === clamp(wish)) onChange(wish);
  };
  const leave = () => {
    const wish = Math.round(Number(typed?.normalize('NFKC')));
    if (typed?.trim() && Number.isFinite(wish)) set(wish);
    else setTyped(null);
  };
  const key = (event: KeyboardEvent) => {
    const by = { ArrowUp: step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(value + by);
  };
  return (
    <Field {...field}>
      {(wiring) => (
        <span className="stepper">
          <IconButton
            label={t('less', { label: field.label })}
            icon={<Minus size={20} />}
            disabled={disabled || value <= min}
            onClick={() => set(value - step)}
          />
          <input
            {...wiring}
            inputMode="numeric"
            role="spinbutton"
            aria-valuenow={value}
            aria-valuemin={min}
            aria-valuemax={max}
            aria-valuetext={unit ? `${value} ${unit}` : undefined}
            autoComplete="off"
            disabled={disabled}
            value={typed ?? String(value)}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
            onKeyDown={key}
          />
          {unit && <span aria-hidden="true">{unit}</span>}
          <IconButton
            label={t('more', { label: field.label })}
            icon={<Plus size={20} />}
            disabled={disabled || value >= max}
            onClick={() => set(value + step)}
          />
        </span>
      )}
    </Field>
  );
}
