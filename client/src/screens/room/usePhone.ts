import { useSyncExternalStore } from 'react';

const narrow = '(width < 47.5rem)';

/** The layout for phones, at the same width as in the style sheets. */
export const usePhone = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const query = matchMedia(narrow);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(narrow).matches,
  );
