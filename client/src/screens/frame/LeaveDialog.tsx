import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useRequest } from '../../hooks/useRequest.ts';
import { useText } from '../../i18n/useText.ts';

/** Asked once before one leaves the mixer; the recap then says how to come back. */
export function LeaveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText('app');
  const say = useErrorText();
  const [leave, { pending, refusal }] = useRequest('mixer:leave');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('leave.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('leave.stay')}</Button>
          <Button variant="main" pending={pending} onClick={() => void leave({})}>
            {t('leave.go')}
          </Button>
        </>
      }
    >
      <p>{t('leave.text')}</p>
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </Dialog>
  );
}
