import CircleAlert from 'lucide-react/icons/circle-alert';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import WifiOff from 'lucide-react/icons/wifi-off';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

export type BannerKind = 'info' | 'warn' | 'error' | 'offline';
const icons = { info: Info, warn: TriangleAlert, error: CircleAlert, offline: WifiOff };

export type BannerProps = {
  kind?: BannerKind;
  children: ReactNode;
  action?: { label: string; onClick: () => void; pending?: boolean } | undefined;
  onClose?: (() => void) | undefined;
};

/** A state that lasts; heard once when it appears (an error at once). */
export function Banner({ kind = 'info', children, action, onClose }: BannerProps) {
  const t = useText('common');
  const Icon = icons[kind];
  return (
    <div className="banner" data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon size={20} aria-hidden="true" />
      <div className="banner-text">{children}</div>
      {action && (
        <Button small variant="ghost" pending={action.pending} onClick={action.onClick}>
          {action.label}
        </Button>
      )}
      {onClose && <IconButton label={t('close')} icon={<X size={20} />} onClick={onClose} />}
    </div>
  );
}
