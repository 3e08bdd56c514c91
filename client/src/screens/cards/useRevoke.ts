import type { ErrorCode } from '@enishi/shared/errors';
import type { OfferId } from '@enishi/shared/ids';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useRequest } from '../../hooks/useRequest.ts';

export const UNDO_MS = 6_000;

export type Revoke = {
  /** whole seconds until it is sent; null: nothing is under way */
  readonly secondsLeft: number | null;
  readonly start: () => void;
  readonly undo: () => void;
  readonly refusal: ErrorCode | null;
};

/** Takes a card back after a moment in which it can be undone; at once when the screen goes. */
export function useRevoke(offerId: OfferId): Revoke {
  const [send, { refusal }] = useRequest('card:revoke');
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const waiting = useRef(false);

  const flush = useCallback(() => {
    if (!waiting.current) return;
    waiting.current = false;
    setSecondsLeft(null);
    void send({ offerId });
  }, [send, offerId]);

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
  return { secondsLeft, start, undo, refusal };
}
