import type { TaggedLine } from '@enishi/shared/profile';
import X from 'lucide-react/icons/x';
import { useId, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { FieldNotes, type FieldProps } from './Field.tsx';
import { IconButton } from './IconButton.tsx';

export type TagOption = { value: string; label: string; example?: string };

export type TagFieldProps = FieldProps & {
  options: readonly TagOption[];
  value: readonly TaggedLine[];
  onChange: (value: TaggedLine[]) => void;
  max?: number;
  /** how many tags show before one asks for the rest */
  shown?: number;
};

const LINE_MAX = 120;

/** Pick a few codes from a list; under each, a line in one's own words. */
export function TagField({
  label,
  hint,
  error,
  optional,
  options,
  value,
  onChange,
  max = 5,
  shown = 10,
}: TagFieldProps) {
  const t = useText('common');
  const id = useId();
  const [all, setAll] = useState(false);
  const full = value.length >= max;
  const picked = new Set(value.map(({ tag }) => tag));
  const visible = all ? options : options.filter((option, at) => at < shown || picked.has(option.value));
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const remove = (tag: string) => onChange(value.filter((line) => line.tag !== tag));
  const toggle = (tag: string) => (picked.has(tag) ? remove(tag) : onChange([...value, { tag, text: '' }]));
  const write = (tag: string, text: string) =>
    onChange(value.map((line) => (line.tag === tag ? { tag, text } : line)));
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend className="field-label mb-1">
        {label} {optional && t('optional')}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <ul className="flex flex-wrap gap-2 mt-1">
        {visible.map((option) => (
          <li key={option.value}>
            <button
              type="button"
              className="pick"
              aria-pressed={picked.has(option.value)}
              disabled={full && !picked.has(option.value)}
              onClick={() => toggle(option.value)}
            >
              {option.label}
            </button>
          </li>
        ))}
        {visible.length < options.length && (
          <li>
            <button type="button" className="pick text-ai border-transparent" onClick={() => setAll(true)}>
              {t('showAll', { count: options.length })}
            </button>
          </li>
        )}
      </ul>
      <p className="field-hint" role="status">
        {full ? t('tagsFull', { count: max }) : ''}
      </p>
      {value.map((line) => {
        const option = options.find((one) => one.value === line.tag);
        const name = option?.label ?? line.tag;
        return (
          <div className="field" key={line.tag}>
            <label className="field-label" htmlFor={`${id}-${line.tag}`}>
              {t('inOwnWords', { label: name })}
            </label>
            <div className="flex gap-1">
              <input
                className="input"
                id={`${id}-${line.tag}`}
                maxLength={LINE_MAX}
                placeholder={option?.example && t('forExample', { text: option.example })}
                value={line.text}
                onChange={(event) => write(line.tag, event.target.value)}
              />
              <IconButton
                label={t('removeTag', { label: name })}
                icon={<X size={20} />}
                onClick={() => remove(line.tag)}
              />
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
