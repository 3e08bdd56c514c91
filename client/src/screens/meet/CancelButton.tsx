import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';

/** Asks once more in its own place: a meeting is not called off by a slip. */
export function CancelButton({ id, label, onDone }: { id: string; label: string; onDone: () => void }) {
  const t = useText('meet');
  const say = useErrorText();
  const [asking, ask] = useState(false);
  const { run, pending, refusal } = useCall('POST /api/me/appointments/:id/cancel');
  if (!asking) {
    return (
      <Button variant="ghost" onClick={() => ask(true)}>
        {label}
      </Button>
    );
  }
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">{label}</legend>
      <span className="basis-full">{t('sure')}</span>
      <Button
        pending={pending}
        onClick={async () => {
          if ((await run({ params: { id } })).ok) onDone();
        }}
      >
        {label}
      </Button>
      <Button variant="ghost" onClick={() => ask(false)}>
        {t('keep')}
      </Button>
      {refusal && (
        <span className="field-error" role="alert">
          {say(refusal)}
        </span>
      )}
    </fieldset>
  );
}
