import type { Preview } from '@enishi/shared/consoleView';
import type { ErrorCode } from '@enishi/shared/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useRequest } from '../../hooks/useRequest.ts';
import { useShared } from '../../hooks/useViews.ts';

export type AskedPreview = {
  readonly preview: Preview | null;
  readonly refusal: ErrorCode | null;
  readonly pending: boolean;
  /** another number of people is ready than when it was asked for */
  readonly changed: boolean;
  readonly ask: () => Promise<void>;
};

/** The next round, seated on trial. What is shown stays until the new answer is here. */
export function usePreview(): AskedPreview {
  const { ready } = useShared().lobby;
  const [send, { pending, refusal }] = useRequest('preview:get');
  const [answer, setAnswer] = useState<{ preview: Preview | null; ready: number } | null>(null);
  const readyNow = useRef(ready);
  useEffect(() => {
    readyNow.current = ready;
  });
  const ask = useCallback(async () => {
    const asked = readyNow.current;
    const reply = await send({});
    setAnswer({ preview: reply.ok ? reply.value : null, ready: asked });
  }, [send]);
  const changed = answer !== null && answer.ready !== ready;
  const enoughNow = refusal === 'too_few_participants' && changed && ready >= 2;
  return {
    preview: answer?.preview ?? null,
    refusal: enoughNow ? null : refusal,
    pending,
    changed,
    ask,
  };
}
