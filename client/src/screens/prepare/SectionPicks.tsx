import type { SectionCode } from '@enishi/shared/industries';
import { useId } from 'react';
import { useText } from '../../i18n/useText.ts';

export type SectionPicksProps = {
  sections: readonly SectionCode[];
  value: readonly string[];
  onChange: (sections: string[]) => void;
};

/** The fields one would like to meet. */
export function SectionPicks({ sections, value, onChange }: SectionPicksProps) {
  const t = useText('prepare');
  const names = useText('industries');
  const hint = useId();
  const toggle = (section: string) =>
    onChange(value.includes(section) ? value.filter((one) => one !== section) : [...value, section]);
  return (
    <fieldset className="field" aria-describedby={hint}>
      <legend className="field-label mb-1">{t('wants')}</legend>
      <p className="field-hint" id={hint}>
        {t('wantsHint')}
      </p>
      <ul className="mt-1 flex flex-wrap gap-2">
        {sections.map((section) => (
          <li key={section}>
            <button
              type="button"
              className="pick"
              aria-pressed={value.includes(section)}
              onClick={() => toggle(section)}
            >
              {names(`sections.${section}`)}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
