import RotateCw from 'lucide-react/icons/rotate-cw';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from './Button.tsx';

export type ErrorStateProps = {
  title: string;
  /** why, and what one can do */
  text?: ReactNode;
  onRetry?: (() => void) | undefined;
  pending?: boolean;
  /** another way on: a LinkButton */
  action?: ReactNode;
};

export function ErrorState({ title, text, onRetry, pending, action }: ErrorStateProps) {
  const t = useText('common');
  return (
    <div className="empty" role="alert">
      <h2>{title}</h2>
      {text && <p className="measure muted">{text}</p>}
      <div className="flex flex-wrap justify-center gap-3">
        {onRetry && (
          <Button icon={<RotateCw size={20} aria-hidden="true" />} pending={pending} onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        {action}
      </div>
    </div>
  );
}
