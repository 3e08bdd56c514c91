import LogOut from 'lucide-react/icons/log-out';
import { Button } from '../../components/Button.tsx';
import { useRequest } from '../../hooks/useRequest.ts';
import { useText } from '../../i18n/useText.ts';

/** Out of the mixer; its page offers the way back in. */
export function LeaveButton() {
  const t = useText('lobby');
  const [leave, { pending }] = useRequest('mixer:leave');
  return (
    <Button
      variant="quiet"
      icon={<LogOut size={20} aria-hidden="true" />}
      pending={pending}
      onClick={() => void leave({})}
    >
      <span className="max-desk:sr-only">{t('leave')}</span>
    </Button>
  );
}
