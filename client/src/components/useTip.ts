import { type FocusEvent, type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';

const WAIT_MS = 400;

/**
 * A tooltip in the top layer, so nothing clips it. It repeats the accessible name for those who see,
 * shows on hover and keyboard focus, and goes on Escape.
 */
export function useTip() {
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hide = () => {
    clearTimeout(timer.current);
    tip.current?.hidePopover?.();
  };
  const show = (anchor: HTMLElement) => {
    const shown = tip.current;
    if (!shown?.showPopover || !shown.isConnected) return;
    shown.showPopover();
    const at = anchor.getBoundingClientRect();
    const { width, height } = shown.getBoundingClientRect();
    const left = Math.min(Math.max(4, at.left + at.width / 2 - width / 2), innerWidth - width - 4);
    const above = at.top - height - 6;
    shown.style.left = `${left}px`;
    shown.style.top = `${above > 4 ? above : at.bottom + 6}px`;
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const anchorProps = {
    onPointerEnter: (event: PointerEvent<HTMLElement>) => {
      const anchor = event.currentTarget;
      if (event.pointerType !== 'touch') timer.current = setTimeout(() => show(anchor), WAIT_MS);
    },
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.currentTarget.matches(':focus-visible')) show(event.currentTarget);
    },
    onBlur: hide,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape') hide();
    },
  };
  return { tip, anchorProps };
}
