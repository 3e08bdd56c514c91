import { RadioCards } from '../../components/RadioCards.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useServerNow } from '../../hooks/useNow.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { zoneName } from '../mixer/mixerTimes.ts';
import { inputTime, startOf } from './createForm.ts';
import { FormSection } from './FormSection.tsx';
import type { FormPart } from './formPart.ts';

/** At once by hand, or at a time in the host's own time zone. */
export function StartFields({ state: { form, errors, set } }: { state: FormPart }) {
  const t = useText('create');
  const language = useLanguage();
  const now = useServerNow();
  return (
    <FormSection title={t('start.title')}>
      <RadioCards
        legend={t('start.title')}
        hideLegend
        layout="list"
        options={[
          { value: 'byHand', label: t('start.byHand'), hint: t('start.byHandHint') },
          { value: 'at', label: t('start.at'), hint: t('start.atHint') },
        ]}
        value={form.start}
        onChange={(start) => set({ start })}
      />
      {form.start === 'at' && (
        <div data-field="startsAt" className="max-w-80">
          <TextField
            type="datetime-local"
            label={t('start.when')}
            hint={t('start.zone', { zone: zoneName(startOf(form) ?? now(), language) })}
            min={inputTime(now())}
            value={form.startsAt}
            onChange={(startsAt) => set({ startsAt })}
            error={errors.startsAt && t(errors.startsAt)}
          />
        </div>
      )}
    </FormSection>
  );
}
