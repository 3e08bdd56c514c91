import { type ReactNode, useId } from 'react';
import { FieldNotes } from './Field.tsx';

export type RadioCard<T extends string> = {
  value: T;
  label: string;
  hint?: string;
  icon?: ReactNode;
  disabled?: boolean;
};

export type RadioCardsProps<T extends string> = {
  legend: string;
  /** the legend is said elsewhere on the screen */
  hideLegend?: boolean;
  options: readonly RadioCard<T>[];
  value: T | null;
  onChange: (value: T) => void;
  /** row: equal ways side by side; list: one under the other, with room for a hint */
  layout?: 'row' | 'list';
  error?: string | null | undefined;
};

export function RadioCards<T extends string>({
  legend,
  hideLegend,
  options,
  value,
  onChange,
  layout = 'row',
  error,
}: RadioCardsProps<T>) {
  const name = useId();
  return (
    <fieldset className="field" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={hideLegend ? 'sr-only' : 'field-label mb-2'}>{legend}</legend>
      <div className="ways" data-layout={layout}>
        {options.map((option) => (
          <label className="way" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.icon ?? (layout === 'list' && <span className="way-dot" aria-hidden="true" />)}
            <span>
              {option.label}
              {option.hint && <span className="way-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={name} error={error} />
    </fieldset>
  );
}
