import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { scrollBoxOf } from '../../components/scrollBoxOf.ts';

/**
 * A step that follows another begins at its top. Whoever was in the former one, and lost the focus with it, is led to
 * its heading; everybody else's focus stays.
 */
export function useStepTop(step: string): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const part = ref.current;
    if (!part || before.current === step) return;
    before.current = step;
    const heading = part.querySelector<HTMLElement>('h3');
    const box = scrollBoxOf(part);
    if (box) box.scrollTop = 0;
    else toTop(part.firstElementChild);
    const lost = focused.current?.isConnected === false && document.activeElement === document.body;
    if (!lost || !heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [step]);
  return { ref, onFocus: ({ target }) => (focused.current = target) };
}

function toTop(element: Element | null) {
  if (element && element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: 'start' });
}
