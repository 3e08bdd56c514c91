import { type RefObject, useEffect, useRef } from 'react';

/** Opens and shuts a `<dialog>` as a modal, with the focus on its title; the browser keeps and returns the focus. */
export function useModal(open: boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>('h2')?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);
  return dialog;
}
