import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/useText.ts';
import { tidy, type WrittenField } from './cardFields.ts';

export type FillFieldProps = {
  field: WrittenField;
  pending: boolean;
  onCancel: () => void;
  /** false: it was not taken */
  onSave: (text: string) => Promise<boolean>;
};

/** What the card lacks is written right here. */
export function FillField({ field, pending, onCancel, onSave }: FillFieldProps) {
  const t = useText('cards');
  const [typed, type] = useState('');
  const [bad, setBad] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const save = async () => {
    const text = tidy(field, typed);
    setBad(text === null || !(await onSave(text)));
  };
  return (
    <form
      className="grid grow gap-2 py-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        ref={input}
        label={t(`fill.${field}Label`)}
        hint={t('fill.kept')}
        error={bad ? t(`fill.bad.${field}`) : null}
        type={field === 'email' ? 'email' : 'url'}
        inputMode={field === 'email' ? 'email' : 'url'}
        autoComplete={field === 'email' ? 'email' : 'url'}
        maxLength={field === 'email' ? 200 : 300}
        value={typed}
        onChange={(text) => {
          type(text);
          setBad(false);
        }}
      />
      <div className="flex gap-2">
        <Button small type="submit" pending={pending}>
          {t('fill.save')}
        </Button>
        <Button small variant="quiet" onClick={onCancel}>
          {t('fill.cancel')}
        </Button>
      </div>
    </form>
  );
}
