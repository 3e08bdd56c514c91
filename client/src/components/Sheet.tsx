import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/useText.ts';
import { Dialog } from './Dialog.tsx';
import { IconButton } from './IconButton.tsx';

export type SheetProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** stays below what scrolls: a ChatBox */
  footer?: ReactNode;
  className?: string;
};

/**
 * A drawer in the flow of the page (chat, notes): nothing behind it is blocked or covered.
 * Takes the focus on opening, gives it back, closes on Escape. For a modal one: `ModalSheet`.
 */
export function Sheet({ open, onClose, title, children, footer, className = '' }: SheetProps) {
  const t = useText('common');
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    section.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <section
      ref={section}
      className={`drawer ${className}`}
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="drawer-head">
        <h2 id={titleId} className="text-16">
          {title}
        </h2>
        <IconButton label={t('close')} icon={<X size={20} />} onClick={onClose} />
      </div>
      <div className="drawer-body">{children}</div>
      {footer && <div className="drawer-foot">{footer}</div>}
    </section>
  );
}

/** Bottom sheet on a phone, side column on a desktop, over the page until it is closed. */
export function ModalSheet(
  props: Omit<SheetProps, 'title' | 'footer' | 'className'> & { title: string; actions?: ReactNode },
) {
  return <Dialog sheet {...props} />;
}
