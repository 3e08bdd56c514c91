import type { ErrorCode, Reply } from '@enishi/shared/errors';
import { useCallback, useEffect, useRef, useState } from 'react';

export type Action<A extends readonly unknown[], T> = {
  /** Answers with the reply as well; a refusal stays in `refusal` until the next run. */
  readonly run: (...args: A) => Promise<Reply<T>>;
  readonly pending: boolean;
  readonly refusal: ErrorCode | null;
  readonly forget: () => void;
};

/** Something a person does that may be refused: what is under way and what was said to the last try. */
export function useAction<A extends readonly unknown[], T>(
  act: (...args: A) => Promise<Reply<T>>,
): Action<A, T> {
  const [pending, setPending] = useState(0);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const latest = useRef(act);
  const mounted = useRef(false);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback(async (...args: A) => {
    setPending((count) => count + 1);
    setRefusal(null);
    const reply = await latest.current(...args);
    if (mounted.current) {
      setPending((count) => count - 1);
      if (!reply.ok) setRefusal(reply.code);
    }
    return reply;
  }, []);
  const forget = useCallback(() => setRefusal(null), []);
  return { run, pending: pending > 0, refusal, forget };
}
