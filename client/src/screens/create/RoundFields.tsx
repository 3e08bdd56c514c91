import { NumberField } from '../../components/NumberField.tsx';
import { useText } from '../../i18n/useText.ts';
import { FormSection } from './FormSection.tsx';
import type { FormPart } from './formPart.ts';

export function RoundFields({ state: { form, set } }: { state: FormPart }) {
  const t = useText('create');
  return (
    <FormSection title={t('rounds.title')}>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <NumberField
          label={t('rounds.count')}
          unit={t('rounds.times')}
          value={form.rounds}
          onChange={(rounds) => set({ rounds })}
          min={1}
          max={20}
        />
        <NumberField
          label={t('rounds.length')}
          unit={t('rounds.minutes')}
          value={form.roundMinutes}
          onChange={(roundMinutes) => set({ roundMinutes })}
          min={1}
          max={60}
        />
        <NumberField
          label={t('rounds.break')}
          unit={t('rounds.minutes')}
          value={form.breakMinutes}
          onChange={(breakMinutes) => set({ breakMinutes })}
          min={1}
          max={30}
        />
      </div>
    </FormSection>
  );
}
