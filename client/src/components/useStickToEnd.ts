import { type RefObject, useLayoutEffect, useRef } from 'react';
import { scrollBoxOf } from './scrollBoxOf.ts';

const NEAR_PX = 80;

/**
 * Keeps the newest line in view inside the nearest scrolling box, also when that box grows or shrinks, unless one has
 * scrolled up to read. The page itself is never scrolled.
 */
export function useStickToEnd(list: RefObject<HTMLElement | null>, count: number): void {
  const stick = useRef(() => {});
  useLayoutEffect(() => {
    const box = list.current && scrollBoxOf(list.current);
    if (!box) return;
    let atEnd = true;
    let height = box.clientHeight;
    let top = box.scrollTop;
    const look = () => {
      // A box that has just become smaller is told below; that alone is no scrolling up.
      atEnd = box.scrollHeight - box.scrollTop - Math.max(height, box.clientHeight) < NEAR_PX;
      top = box.scrollTop;
    };
    stick.current = () => {
      // Scrolling is told with the next frame, and a line may come before it.
      if (box.scrollTop < top) look();
      if (atEnd) box.scrollTop = box.scrollHeight;
      height = box.clientHeight;
      top = box.scrollTop;
    };
    box.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(() => stick.current());
    sizes.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      sizes.disconnect();
      stick.current = () => {};
    };
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new line
  useLayoutEffect(() => stick.current(), [count]);
}
