import X from 'lucide-react/icons/x';
import { type ReactNode, useId } from 'react';
import { useText } from '../i18n/useText.ts';
import { IconButton } from './IconButton.tsx';
import { useModal } from './useModal.ts';

export type DialogProps = {
  open: boolean;
  /** Escape, the cross, a press outside */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** buttons, the main one last */
  actions?: ReactNode;
  /** a bottom sheet on a phone, a side column on a desktop */
  sheet?: boolean;
};

export function Dialog({ open, onClose, title, children, actions, sheet = false }: DialogProps) {
  const t = useText('common');
  const titleId = useId();
  const dialog = useModal(open);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it (onCancel); the press outside is for the pointer
    <dialog
      ref={dialog}
      className="dialog"
      data-sheet={sheet || undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && outside(event.currentTarget, event)) onClose();
      }}
    >
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
            <IconButton label={t('close')} icon={<X size={20} />} onClick={onClose} />
          </div>
          {children}
          {actions && <div className="dialog-actions">{actions}</div>}
        </>
      )}
    </dialog>
  );
}

// A press on the dialog's own padding has the dialog as its target too.
function outside(
  dialog: HTMLDialogElement,
  { clientX, clientY }: { clientX: number; clientY: number },
): boolean {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
