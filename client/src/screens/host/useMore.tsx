import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useText } from '../../i18n/useText.ts';

/** In one column something else stands below the list: it must not run away from whoever scrolls. */
const ONE_COLUMN = { query: '(width < 64rem)', step: 24 };

/**
 * The first part of a long list; more of it by a button, and beside a column as its end comes near.
 * Put `sentinel` after the list.
 */
export function useMore<T>(items: readonly T[], wide: number): { shown: readonly T[]; sentinel: ReactNode } {
  const t = useText('host');
  const [narrow] = useState(() => window.matchMedia?.(ONE_COLUMN.query).matches ?? false);
  const step = narrow ? ONE_COLUMN.step : wide;
  const [limit, setLimit] = useState(step);
  const end = useRef<HTMLDivElement>(null);
  const left = items.length - limit;
  const some = left > 0;
  useEffect(() => {
    if (!some || narrow || !end.current || typeof IntersectionObserver === 'undefined') return;
    // Made anew after each step, so that it looks again whether the end is still near.
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setLimit(limit + step),
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [some, narrow, limit, step]);
  return {
    shown: some ? items.slice(0, limit) : items,
    sentinel: some && (
      <div ref={end} className="grid justify-items-center pt-2">
        <Button small variant="ghost" onClick={() => setLimit(limit + step)}>
          {t('more', { count: left })}
        </Button>
      </div>
    ),
  };
}
