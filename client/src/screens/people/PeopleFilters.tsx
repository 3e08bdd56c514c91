import { CONTACT_MARKS, INTENTS } from '@enishi/shared/contacts';
import { INDUSTRY_FAMILIES } from '@enishi/shared/industries';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { PeopleChoice } from '../../hooks/useContacts.ts';
import { useText } from '../../i18n/useText.ts';

export type PeopleFiltersProps = {
  typed: string;
  onType: (text: string) => void;
  choice: PeopleChoice;
  onChoose: (changes: Partial<PeopleChoice>) => void;
};

export function PeopleFilters({ typed, onType, choice, onChoose }: PeopleFiltersProps) {
  const t = useText('people');
  const industries = useText('industries');
  const find = <T extends string>(values: readonly T[], value: string) => values.find((one) => one === value);
  return (
    <search className="grid gap-4">
      <TextField
        label={t('search')}
        hint={t('searchHint')}
        type="search"
        maxLength={100}
        autoComplete="off"
        value={typed}
        onChange={onType}
      />
      <div className="contacts-filters">
        <SelectField
          label={t('family')}
          options={[
            { value: '', label: t('any') },
            ...INDUSTRY_FAMILIES.map((family) => ({
              value: family,
              label: industries(`families.${family}`),
            })),
          ]}
          value={choice.family ?? ''}
          onChange={(value) => onChoose({ family: find(INDUSTRY_FAMILIES, value) })}
        />
        <SelectField
          label={t('intent')}
          options={[
            { value: '', label: t('any') },
            ...INTENTS.map((intent) => ({ value: intent, label: t(`intents.${intent}`) })),
          ]}
          value={choice.intent ?? ''}
          onChange={(value) => onChoose({ intent: find(INTENTS, value) })}
        />
      </div>
      <fieldset>
        <legend className="sr-only">{t('marks')}</legend>
        <ul className="flex flex-wrap gap-2">
          {CONTACT_MARKS.map((mark) => (
            <li key={mark}>
              <button
                type="button"
                className="pick"
                aria-pressed={choice.mark === mark}
                onClick={() => onChoose({ mark: choice.mark === mark ? undefined : mark })}
              >
                {t(`mark.${mark}`)}
              </button>
            </li>
          ))}
        </ul>
      </fieldset>
    </search>
  );
}
