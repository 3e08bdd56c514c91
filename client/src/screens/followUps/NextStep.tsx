import { trimmed } from '@enishi/shared/trimmed';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { CheckboxRow } from '../../components/CheckboxRow.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/useText.ts';
import type { FollowUpPanelProps } from './followUpPanelProps.ts';

/** What I promised, and one thing to do with a day to do it on. */
export function NextStep({ one, onChange }: Pick<FollowUpPanelProps, 'one' | 'onChange'>) {
  const t = useText('followUps');
  const { note, state } = one;
  const [step, setStep] = useState(state.nextStep);
  const [day, setDay] = useState(state.nextOn ?? '');
  const changed = trimmed(step) !== state.nextStep || (day || null) !== state.nextOn;
  const save = () => onChange({ nextStep: trimmed(step), nextOn: day || null, nextDone: false });
  return (
    <section className="card grid gap-4">
      <h3 className="text-20">{t('next')}</h3>
      {note.promise !== '' && (
        <CheckboxRow
          label={t('promiseKept', { promise: note.promise })}
          checked={state.promiseKept}
          onChange={(promiseKept) => void onChange({ promiseKept })}
        />
      )}
      <div className="grid items-end gap-4 desk:grid-cols-[minmax(0,1fr)_12rem]">
        <TextField
          label={t('nextStep')}
          optional
          maxLength={200}
          placeholder={t('nextExample')}
          value={step}
          onChange={setStep}
        />
        <TextField label={t('nextOn')} optional type="date" value={day} onChange={setDay} />
      </div>
      {changed && (
        <Button className="justify-self-start" onClick={() => void save()}>
          {t('saveNext')}
        </Button>
      )}
      {!changed && state.nextStep !== '' && (
        <CheckboxRow
          label={t('nextDone')}
          checked={state.nextDone}
          onChange={(nextDone) => void onChange({ nextDone })}
        />
      )}
    </section>
  );
}
