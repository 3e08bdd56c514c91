import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import { Field, type FieldProps } from './Field.tsx';

export type SelectOption<T extends string> = { value: T; label: string; disabled?: boolean };

export type SelectFieldProps<T extends string> = FieldProps & {
  options: readonly SelectOption<T>[];
  value: T | null;
  onChange: (value: T) => void;
  /** shown while nothing is chosen */
  placeholder?: string;
  /** before the words: a camera, a microphone */
  icon?: ReactNode;
  disabled?: boolean | undefined;
};

/** The system's own menu: the one that every phone and every screen reader knows. */
export function SelectField<T extends string>({
  options,
  value,
  onChange,
  placeholder,
  icon,
  disabled,
  ...field
}: SelectFieldProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Field {...field}>
      {(wiring) => (
        <span className="select">
          {icon && <span className="select-icon">{icon}</span>}
          <select
            {...wiring}
            className="input"
            value={value ?? ''}
            disabled={disabled}
            onChange={(event) => choose(event.target.value)}
          >
            {value === null && (
              <option value="" disabled>
                {placeholder ?? ''}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown size={20} aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
