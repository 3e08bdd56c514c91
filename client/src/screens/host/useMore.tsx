import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useText } from '../../i18n/useText.ts';

/**
 * The first part of a long list; more of it as the end comes near, or by a button.
 * Put `sentinel` after the list.
 */
export function useMore<T>(items: readonly T[], step: number): { shown: readonly T[]; sentinel: ReactNode } {
  const t = useText('host');
  const [limit, setLimit] = useState(step);
  const end = useRef<HTMLDivElement>(null);
  const left = items.length - limit;
  const some = left > 0;
  useEffect(() => {
    if (!some || !end.current || typeof IntersectionObserver === 'undefined') return;
    // `limit` is read through the setter: the observer is made anew after each step, and looks again then.
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setLimit(limit + step),
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [some, limit, step]);
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
