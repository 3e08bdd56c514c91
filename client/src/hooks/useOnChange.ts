import { useEffect } from 'react';
import { changes } from '../net/api.ts';

/** Runs `refresh` when I have changed something under this path, in whichever part of the page. */
export function useOnChange(path: string, refresh: () => void): void {
  useEffect(
    () =>
      changes.add((route) => {
        if (route.includes(` ${path}`)) refresh();
      }),
    [path, refresh],
  );
}
