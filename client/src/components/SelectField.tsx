import ChevronDown from 'lucide-react/icons/chevron-down';
import { Field, type FieldProps } from './Field.tsx';

export type SelectOption<T extends string> = { value: T; label: string; disabled?: boolean };

export type SelectFieldProps<T extends string> = FieldProps & {
  options: readonly SelectOption<T>[];
  value: T | null;
  onChange: (value: T) => void;
  /** shown while nothing is chosen */
  placeholder?: string;
  disabled?: boolean | undefined;
};

/** The system's own menu: the one that every phone and every screen reader knows. */
export function SelectField<T extends string>({
  options,
  value,
  onChange,
  placeholder,
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
