import { type RefObject, useLayoutEffect, useRef } from 'react';

const NEAR_PX = 80;

/**
 * Keeps the newest line in view inside the nearest scrolling box, unless one has scrolled up to read.
 * The page itself is never scrolled.
 */
export function useStickToEnd(list: RefObject<HTMLElement | null>, count: number): void {
  const heightBefore = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new line
  useLayoutEffect(() => {
    const box = list.current && scrollBoxOf(list.current);
    if (!box) return;
    const before = heightBefore.current;
    heightBefore.current = box.scrollHeight;
    const fromEnd = (before ?? 0) - box.scrollTop - box.clientHeight;
    if (before === null || fromEnd < NEAR_PX) box.scrollTop = box.scrollHeight;
  }, [list, count]);
}

function scrollBoxOf(element: HTMLElement): HTMLElement | null {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return null;
}
