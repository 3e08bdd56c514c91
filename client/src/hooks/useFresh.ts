import { useEffect } from 'react';

const EVERY_MS = 15_000;

/** Runs `refresh` now and then while the page is looked at, and at once when it is looked at again. */
export function useFresh(refresh: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const watch = () => {
      clearInterval(timer);
      timer = document.visibilityState === 'visible' ? setInterval(refresh, EVERY_MS) : undefined;
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
  }, [refresh]);
}
