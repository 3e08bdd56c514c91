import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useRequest } from '../../hooks/useRequest.ts';
import { useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';

/** Asked once before one leaves the mixer, or a room for two; it is said how to come back. */
export function LeaveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText('app');
  const say = useErrorText();
  const { meeting } = useShared();
  const [leave, { pending, refusal }] = useRequest('mixer:leave');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t(meeting ? 'leave.meetingTitle' : 'leave.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('leave.stay')}</Button>
          <Button variant="main" pending={pending} onClick={() => void leave({})}>
            {t(meeting ? 'leave.meetingGo' : 'leave.go')}
          </Button>
        </>
      }
    >
      <p>{t(meeting ? 'leave.meetingText' : 'leave.text')}</p>
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </Dialog>
  );
}
