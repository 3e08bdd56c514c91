import { useEffect } from 'react';

const SITE = 'Enishi 縁';
let screensShown = 0;

/**
 * The window's title, and the focus on the screen's h1 when the screen comes up. The first screen of a page
 * keeps the focus where the browser put it.
 */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? SITE : `${title} – ${SITE}`;
  }, [title]);
  useEffect(() => {
    screensShown += 1;
    if (screensShown === 1) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
}
