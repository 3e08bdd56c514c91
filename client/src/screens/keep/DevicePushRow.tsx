import type { Reminders } from '@enishi/shared/reminders';
import Bell from 'lucide-react/icons/bell';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useDevicePush } from '../../hooks/useDevicePush.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';

type Props = { reminders: Pick<Reminders, 'pushKey' | 'pushHere'>; onChange: (reminders: Reminders) => void };

/** Notices on this device: first what they are, then the browser's own question; a no is explained, not repeated. */
export function DevicePushRow({ reminders, onChange }: Props) {
  const t = useText('keep');
  const say = useErrorText();
  const { state, start, stop } = useDevicePush(reminders, onChange);
  const [explaining, setExplaining] = useState(false);
  const begin = async () => {
    await start.run();
    setExplaining(false);
  };
  const refusal = state === 'denied' ? null : (start.refusal ?? stop.refusal);
  return (
    <div className="grid justify-items-start gap-2 border-t border-line pt-5">
      <h3>{t('letters.device')}</h3>
      <p className="muted" role="status">
        {t(`letters.deviceState.${state}`)}
      </p>
      {state === 'off' && (
        <Button icon={<Bell size={20} aria-hidden="true" />} onClick={() => setExplaining(true)}>
          {t('letters.deviceOn')}
        </Button>
      )}
      {state === 'on' && (
        <Button variant="ghost" pending={stop.pending} onClick={() => void stop.run()}>
          {t('letters.deviceOff')}
        </Button>
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
      <Dialog
        open={explaining}
        onClose={() => setExplaining(false)}
        title={t('letters.deviceTitle')}
        actions={
          <>
            <Button onClick={() => setExplaining(false)}>{t('letters.notNow')}</Button>
            <Button variant="main" pending={start.pending} onClick={() => void begin()}>
              {t('letters.deviceAsk')}
            </Button>
          </>
        }
      >
        <p>{t('letters.deviceText')}</p>
      </Dialog>
    </div>
  );
}
