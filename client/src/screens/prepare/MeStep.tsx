import { OCCUPATIONS, SECTORS, WALKS } from '@enishi/shared/vocabulary';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { CheckboxRow } from '../../components/CheckboxRow.tsx';
import { IndustryField } from '../../components/IndustryField.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { languages as spoken } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import type { ProfileDraft } from '../../stores/session.ts';
import { More } from './More.tsx';
import { missingIn } from './prepareSteps.ts';

/** `asked`: somebody wanted to go on before name and industry were there. */
export type MeStepProps = { asked: boolean; pledge: ReactNode; onNext: () => void; onSkip: () => void };

export function MeStep({ asked, pledge, onNext, onSkip }: MeStepProps) {
  const t = useText('prepare');
  const language = useLanguage();
  const { draft, write } = useProfileDraft();
  const form = useRef<HTMLFormElement>(null);
  const languages = draft.languages ?? [language];
  const change = (changes: ProfileDraft) => write({ languages, ...changes });
  const missing = missingIn(draft);
  useEffect(() => {
    if (asked) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onNext();
  };
  return (
    <form ref={form} className="grid gap-5" onSubmit={submit} noValidate>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        error={asked && missing.name ? t('nameMissing') : null}
        autoComplete="name"
        maxLength={60}
        value={draft.name ?? ''}
        onChange={(name) => change({ name })}
      />
      <IndustryField
        label={t('industry')}
        error={asked && missing.industry ? t('industryMissing') : null}
        value={draft.industry ?? null}
        onChange={(division) => change({ industry: division ?? undefined })}
      />
      <div className="grid gap-5 wide:grid-cols-2">
        <TextField
          label={t('role')}
          optional
          hint={t('roleHint')}
          autoComplete="organization-title"
          maxLength={60}
          value={draft.role ?? ''}
          onChange={(role) => change({ role })}
        />
        <TextField
          label={t('company')}
          optional
          hint={t('companyHint')}
          autoComplete="organization"
          maxLength={80}
          value={draft.company ?? ''}
          onChange={(company) => change({ company })}
        />
      </div>
      <fieldset>
        <legend className="field-label">{t('languages')}</legend>
        {spoken.map((one) => (
          <CheckboxRow
            key={one}
            label={t(`language.${one}`)}
            checked={languages.includes(one)}
            disabled={languages.length === 1 && languages.includes(one)}
            onChange={(on) =>
              change({
                languages: spoken.filter((other) => (other === one ? on : languages.includes(other))),
              })
            }
          />
        ))}
      </fieldset>
      <More label={t('moreMe')}>
        <TextField
          label={t('furigana')}
          optional
          maxLength={60}
          value={draft.furigana ?? ''}
          onChange={(furigana) => change({ furigana })}
        />
        <Choice list="walks" codes={WALKS} value={draft.walk ?? null} onChange={(walk) => change({ walk })} />
        <Choice
          list="occupations"
          codes={OCCUPATIONS}
          value={draft.occupation ?? null}
          onChange={(occupation) => change({ occupation })}
        />
        <Choice
          list="sectors"
          codes={SECTORS}
          value={draft.sector ?? null}
          onChange={(sector) => change({ sector })}
        />
      </More>
      {pledge}
      <div className="flex flex-wrap gap-3">
        <Button variant="main" type="submit">
          {t('next')}
        </Button>
        <Button variant="quiet" onClick={onSkip}>
          {t('skipToCamera')}
        </Button>
      </div>
    </form>
  );
}

type ChoiceProps = {
  list: 'walks' | 'occupations' | 'sectors';
  codes: readonly string[];
  value: string | null;
  onChange: (code: string | null) => void;
};

function Choice({ list, codes, value, onChange }: ChoiceProps) {
  const t = useText('prepare');
  const words = useText('vocabulary');
  return (
    <SelectField
      label={t(list)}
      optional
      options={[
        { value: '', label: t('untold') },
        ...codes.map((code) => ({ value: code, label: words(`${list}.${code}`) })),
      ]}
      value={value ?? ''}
      onChange={(code) => onChange(code === '' ? null : code)}
    />
  );
}
