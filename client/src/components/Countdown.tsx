import { useEffect, useState } from 'react';
import { formatDuration } from '../i18n/format.ts';

export type CountdownProps = {
  /** epoch ms of the server's clock */
  endsAt: number;
  /** the server's clock, read at every tick */
  now: () => number;
  /** the accessible name: "time left" */
  label: string;
  className?: string;
};

/** A silent timer: screen readers can look at it, it never speaks up by itself. */
export function Countdown({ endsAt, now, label, className = '' }: CountdownProps) {
  const left = useTimeLeft(endsAt, now);
  return (
    <span
      className={`countdown ${className}`}
      role="timer"
      aria-live="off"
      aria-label={`${label} ${formatDuration(left)}`}
    >
      {formatDuration(left)}
    </span>
  );
}

/** Milliseconds to go, renewed each time the shown second changes. */
export function useTimeLeft(endsAt: number, now: () => number): number {
  const [left, setLeft] = useState(() => endsAt - now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const ms = endsAt - now();
      setLeft(ms);
      if (ms > 0) timer = setTimeout(tick, ms % 1000 || 1000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [endsAt, now]);
  return Math.max(0, left);
}
