import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/useText.ts';
import { FormSection } from './FormSection.tsx';
import type { FormPart } from './formPart.ts';

export function AboutFields({ state: { form, errors, set } }: { state: FormPart }) {
  const t = useText('create');
  return (
    <FormSection title={t('about.title')}>
      <div data-field="name">
        <TextField
          label={t('about.name')}
          value={form.name}
          onChange={(name) => set({ name })}
          error={errors.name && t(errors.name)}
          maxLength={80}
        />
      </div>
      <div data-field="purpose">
        <TextArea
          label={t('about.purpose')}
          hint={t('about.purposeHint')}
          value={form.purpose}
          onChange={(purpose) => set({ purpose })}
          error={errors.purpose && t(errors.purpose)}
          maxLength={300}
          rows={2}
        />
      </div>
      <TextField
        label={t('about.theme')}
        hint={t('about.themeHint')}
        optional
        value={form.theme}
        onChange={(theme) => set({ theme })}
        maxLength={80}
      />
    </FormSection>
  );
}
