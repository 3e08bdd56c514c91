import { CheckboxRow } from '../../components/CheckboxRow.tsx';
import { type Language, languages } from '../../i18n/language.ts';
import { useText } from '../../i18n/useText.ts';
import type { FormPart } from './formPart.ts';

/** Pairs share a language; so the host says which ones are spoken. */
export function LanguageFields({ state: { form, errors, set } }: { state: FormPart }) {
  const t = useText('create');
  const choose = (language: Language, on: boolean) =>
    set({ languages: languages.filter((one) => (one === language ? on : form.languages.includes(one))) });
  return (
    <fieldset data-field="languages">
      <legend className="field-label">{t('more.languages')}</legend>
      {languages.map((language, index) => (
        <CheckboxRow
          key={language}
          label={t(`more.language.${language}`)}
          checked={form.languages.includes(language)}
          onChange={(on) => choose(language, on)}
          error={index === languages.length - 1 && errors.languages ? t(errors.languages) : null}
        />
      ))}
    </fieldset>
  );
}
