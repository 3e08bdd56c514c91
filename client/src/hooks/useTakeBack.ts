import { useCallback, useEffect, useRef, useState } from 'react';

export const UNDO_MS = 6_000;

export type TakeBack = {
  /** whole seconds until it is sent; null: nothing is under way */
  readonly secondsLeft: number | null;
  readonly start: () => void;
  readonly undo: () => void;
};

/** Does something after a moment in which it can be undone; at once when the screen goes. */
export function useTakeBack(act: () => unknown): TakeBack {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const waiting = useRef(false);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });

  const flush = useCallback(() => {
    if (!waiting.current) return;
    waiting.current = false;
    setSecondsLeft(null);
    void latest.current();
  }, []);

  useEffect(() => {
    if (secondsLeft === null) return;
    const timer = setTimeout(() => {
      if (secondsLeft > 1) setSecondsLeft(secondsLeft - 1);
      else flush();
    }, 1_000);
    return () => clearTimeout(timer);
  }, [secondsLeft, flush]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const start = () => {
    waiting.current = true;
    setSecondsLeft(UNDO_MS / 1_000);
  };
  const undo = () => {
    waiting.current = false;
    setSecondsLeft(null);
  };
  return { secondsLeft, start, undo };
}
