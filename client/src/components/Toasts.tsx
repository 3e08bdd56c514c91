import X from 'lucide-react/icons/x';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

export type Toast = {
  id: string;
  text: string;
  /** shows "undo" */
  onUndo?: (() => void) | undefined;
};

export type ToastsProps = {
  toasts: readonly Toast[];
  onDismiss: (id: string) => void;
  /** how long one stays; hovering or focusing it stops its clock */
  stayMs?: number;
};

/** Mount once and keep mounted: the live region has to be there before a text comes. */
export function Toasts({ toasts, onDismiss, stayMs = 8_000 }: ToastsProps) {
  return (
    <div className="toasts" role="status" aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} stayMs={stayMs} onDismiss={() => onDismiss(toast.id)} />
      ))}
    </div>
  );
}

function ToastLine({ toast, stayMs, onDismiss }: { toast: Toast; stayMs: number; onDismiss: () => void }) {
  const t = useText('common');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDismiss, stayMs);
    return () => clearTimeout(timer);
  }, [held, stayMs, onDismiss]);
  const undo = () => {
    toast.onUndo?.();
    onDismiss();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches whether somebody is reading, is no control
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {toast.onUndo && (
        <Button small variant="quiet" onClick={undo}>
          {t('undo')}
        </Button>
      )}
      <IconButton label={t('close')} icon={<X size={20} />} onClick={onDismiss} />
    </div>
  );
}
