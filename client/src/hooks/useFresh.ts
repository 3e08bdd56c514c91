import { useEffect } from 'react';

/** on a page where somebody waits for an answer */
const SOON_MS = 15_000;

/** Runs `refresh` every so often while the page is looked at, and at once when it is looked at again. */
export function useFresh(refresh: () => void, everyMs = SOON_MS): void {
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const watch = () => {
      clearInterval(timer);
      timer = document.visibilityState === 'visible' ? setInterval(refresh, everyMs) : undefined;
    };
    const turned = () => {
      watch();
      if (document.visibilityState === 'visible') refresh();
    };
    watch();
    document.addEventListener('visibilitychange', turned);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', turned);
    };
  }, [refresh, everyMs]);
}
