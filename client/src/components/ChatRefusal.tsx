import { useText } from '../i18n/useText.ts';
import { Button } from './Button.tsx';

/** Below a chat with lines that were not sent: why, as a sentence, and the way to try again. */
export function ChatRefusal({ reason, onAgain }: { reason: string; onAgain: () => void }) {
  const t = useText('common');
  return (
    <div className="flex flex-wrap items-center gap-2 pb-2">
      <p className="field-error grow" role="alert">
        {t('chatFailed')} {reason}
      </p>
      <Button small onClick={onAgain}>
        {t('chatAgain')}
      </Button>
    </div>
  );
}
