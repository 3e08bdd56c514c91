import { IndustryField } from '../../components/IndustryField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/useText.ts';
import { FormSection } from './FormSection.tsx';
import type { CreateFormState } from './useCreateForm.ts';

/** Who hosts: the same profile with which this person takes part in mixers. */
export function HostFields({ state: { host, errors, writeHost } }: { state: CreateFormState }) {
  const t = useText('create');
  const error = (key: string | undefined) => (key === undefined ? null : t(key));
  return (
    <FormSection title={t('host.title')}>
      <div className="grid gap-4 desk:grid-cols-2">
        <div data-field="hostName">
          <TextField
            label={t('host.name')}
            value={host.name ?? ''}
            onChange={(name) => writeHost({ name })}
            error={error(errors.hostName)}
            autoComplete="name"
            maxLength={60}
          />
        </div>
        <TextField
          label={t('host.organisation')}
          optional
          value={host.company ?? ''}
          onChange={(company) => writeHost({ company })}
          autoComplete="organization"
          maxLength={80}
        />
        <div data-field="industry">
          <IndustryField
            label={t('host.industry')}
            value={host.industry ?? null}
            onChange={(industry) => writeHost({ industry: industry ?? undefined })}
            error={error(errors.industry)}
          />
        </div>
      </div>
      <p className="field-hint">{t('host.hint')}</p>
    </FormSection>
  );
}
