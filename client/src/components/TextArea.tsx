import type { ComponentProps } from 'react';
import { useText } from '../i18n/useText.ts';
import { Field, type FieldProps } from './Field.tsx';

export type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id'> & {
    value: string;
    onChange: (value: string) => void;
  };

/** Grows with its text; with `maxLength` it counts, aloud only near the end. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  value,
  onChange,
  maxLength,
  rows = 3,
  className = '',
  ...rest
}: TextAreaProps) {
  const t = useText('common');
  const left = maxLength === undefined ? null : maxLength - value.length;
  const near = left !== null && left <= 20;
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      after={
        left !== null && (
          <p className="field-hint tabular-nums justify-self-end" aria-hidden={near ? undefined : true}>
            <span aria-live={near ? 'polite' : 'off'}>
              <span className="sr-only">{t('charactersLeft', { count: left })}</span>
              <span aria-hidden="true">
                {value.length} / {maxLength}
              </span>
            </span>
          </p>
        )
      }
    >
      {(wiring) => (
        <textarea
          {...rest}
          {...wiring}
          rows={rows}
          maxLength={maxLength}
          className={`input ${className}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
