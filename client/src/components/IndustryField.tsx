import { DIVISIONS, isDivision } from '@enishi/shared/industries';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useText } from '../i18n/useText.ts';
import { Field, type FieldProps } from './Field.tsx';
import { IndustryOptions } from './IndustryOptions.tsx';
import type { IndustryLookup, IndustryOption } from './industryLookup.ts';
import { useCombo } from './useCombo.ts';

export type IndustryFieldProps = FieldProps & {
  /** an ISIC division, "10" */
  value: string | null;
  onChange: (division: string | null) => void;
  onBlur?: (() => void) | undefined;
};

/** One's industry by an everyday word. The field is there at once; its search comes when it is first visited. */
export function IndustryField({ value, onChange, onBlur, hint, ...field }: IndustryFieldProps) {
  const t = useText('common');
  const names = useText('industries');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { lookup, load } = useIndustryLookup();
  const [asked, setAsked] = useState('');
  const groups = lookup?.(asked) ?? [];
  const start = isDivision(value) ? DIVISIONS.indexOf(value) : -1;
  const combo = useCombo<IndustryOption>({
    start,
    options: groups.flatMap((group) => group.options),
    onPick: ({ division }) => onChange(division),
    onClear: () => onChange(null),
  });
  const chosen = isDivision(value) ? names(`divisions.${value}.name`) : '';
  const open = combo.open && lookup !== null;
  const none = open && groups.every((group) => group.options.length === 0);

  return (
    <Field {...field} hint={hint ?? t('industrySearch')}>
      {(wiring) => (
        <div className="combo">
          <input
            {...wiring}
            ref={input}
            className="input"
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && combo.active >= 0 ? `${listId}-${combo.active}` : undefined}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="done"
            value={combo.query ?? chosen}
            onFocus={(event) => {
              load();
              event.target.select();
            }}
            onChange={(event) => {
              load();
              setAsked(event.target.value);
              combo.type(event.target.value);
            }}
            onBlur={() => {
              combo.leave();
              onBlur?.();
            }}
            onKeyDown={(event) => {
              if (!combo.open) setAsked('');
              combo.onKeyDown(event);
            }}
          />
          {/* For the pointer; the keyboard opens the list with the arrow keys. */}
          <button
            type="button"
            className="icon-btn"
            tabIndex={-1}
            aria-hidden="true"
            onPointerDown={(event) => {
              event.preventDefault();
              load();
              setAsked('');
              input.current?.focus();
              if (combo.open) combo.close();
              else combo.show(start);
            }}
          >
            <ChevronDown size={20} aria-hidden="true" />
          </button>
          <IndustryOptions
            id={listId}
            label={field.label}
            groups={open ? groups : []}
            active={combo.active}
            chosen={value}
            onPick={combo.pick}
          />
          <p className={none ? 'listbox combo-list field-hint' : 'sr-only'} role="status">
            {none && t('noIndustryFound')}
          </p>
        </div>
      )}
    </Field>
  );
}

function useIndustryLookup() {
  const language = useLanguage();
  const [wanted, setWanted] = useState(false);
  const [lookup, setLookup] = useState<IndustryLookup | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    import('./industryLookup.ts')
      .then((file) => file.loadIndustryLookup(language))
      .then((loaded) => current && setLookup(() => loaded))
      .catch((error: unknown) => {
        console.error(error);
        if (current) setWanted(false); // the next visit tries again
      });
    return () => {
      current = false;
    };
  }, [wanted, language]);
  return { lookup, load: () => setWanted(true) };
}
