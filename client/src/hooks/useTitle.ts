import { useEffect } from 'react';

const SITE = 'Enishi 縁';
let screenTitle = '';
let alertTitle: string | null = null;
let screensShown = 0;

function showTitle() {
  document.title = alertTitle ?? (screenTitle === '' ? SITE : `${screenTitle} – ${SITE}`);
}

/**
 * The window's title, and the focus on the screen's h1 when the screen comes up; while it still loads, as soon as
 * there is one. The first screen of a page keeps the focus where the browser put it.
 */
export function useTitle(title: string): void {
  useEffect(() => {
    screenTitle = title;
    showTitle();
  }, [title]);
  useEffect(() => {
    screensShown += 1;
    if (screensShown === 1) return;
    if (takeFocus()) return;
    const waiting = new MutationObserver(() => {
      // Whoever went on meanwhile is not called back.
      if (document.activeElement !== document.body || takeFocus()) waiting.disconnect();
    });
    waiting.observe(document.body, { childList: true, subtree: true });
    return () => waiting.disconnect();
  }, []);
}

function takeFocus(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
  return true;
}

/** Stands in the tab instead of the screen's title, for somebody who looks at another tab; null: nothing. */
export function setTitleAlert(text: string | null): void {
  alertTitle = text;
  showTitle();
}
