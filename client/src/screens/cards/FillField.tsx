import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/useText.ts';
import type { FieldDraft } from '../../stores/room.ts';
import type { WrittenField } from './cardFields.ts';

export type FillFieldProps = {
  field: WrittenField;
  draft: FieldDraft;
  pending: boolean;
  onType: (text: string) => void;
  onCancel: () => void;
  onSave: () => void;
};

/** What the card lacks is written right here; its buttons come into view with it. */
export function FillField({ field, draft, pending, onType, onCancel, onSave }: FillFieldProps) {
  const t = useText('cards');
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // A refusal is a new draft each time: also the second one leads back to it.
  const refused = draft.bad ? draft : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it opens, and at each refusal
  useEffect(() => {
    // What was begun before and comes back with its step was not opened just now.
    if (draft.text !== '' && !draft.bad) return;
    input.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [refused]);
  return (
    <form
      ref={form}
      className="card-fill grid grow gap-2 py-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <TextField
        ref={input}
        label={t(`fill.${field}Label`)}
        hint={t('fill.kept')}
        error={draft.bad ? t(`fill.bad.${field}`) : null}
        type={field === 'email' ? 'email' : 'url'}
        inputMode={field === 'email' ? 'email' : 'url'}
        autoComplete={field === 'email' ? 'email' : 'url'}
        maxLength={field === 'email' ? 200 : 300}
        value={draft.text}
        onChange={onType}
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
