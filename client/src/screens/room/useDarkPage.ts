import { useEffect } from 'react';

/** While a room is shown the whole page is dark, its edges and dialogs too. */
export function useDarkPage(): void {
  useEffect(() => {
    const page = document.documentElement;
    const before = page.dataset.theme;
    page.dataset.theme = 'dark';
    return () => {
      if (before === undefined) delete page.dataset.theme;
      else page.dataset.theme = before;
    };
  }, []);
}
