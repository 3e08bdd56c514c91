import { Button } from '../../components/Button.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';
import type { CreateFormState } from './useCreateForm.ts';

export function CreateAction({ state: { errors, pending, refusal } }: { state: CreateFormState }) {
  const t = useText('create');
  const say = useErrorText();
  const missing = Object.keys(errors).length;
  return (
    <div className="grid gap-2">
      <Button type="submit" variant="main" block pending={pending}>
        {t('create')}
      </Button>
      {missing > 0 && (
        <p className="field-error" role="alert">
          {t('error.some', { count: missing })}
        </p>
      )}
      {refusal && missing === 0 && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
      <p className="text-14 muted">{t('after')}</p>
    </div>
  );
}
