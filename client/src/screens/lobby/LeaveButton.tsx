import LogOut from 'lucide-react/icons/log-out';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useText } from '../../i18n/useText.ts';
import { LeaveDialog } from '../frame/LeaveDialog.tsx';

/** Out of the mixer, once one has said so. */
export function LeaveButton() {
  const t = useText('lobby');
  const [asks, ask] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        icon={<LogOut size={20} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => ask(true)}
      >
        <span className="max-desk:sr-only">{t('leave')}</span>
      </Button>
      <LeaveDialog open={asks} onClose={() => ask(false)} />
    </>
  );
}
