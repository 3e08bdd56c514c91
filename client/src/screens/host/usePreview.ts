import type { ErrorCode } from '@enishi/shared/errors';
import type { Preview } from '@enishi/shared/views';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useRequest } from '../../hooks/useRequest.ts';
import { useShared } from '../../hooks/useViews.ts';

type Asked = { readonly value: Preview /** how many were ready then */; readonly ready: number };

/** The next round, seated on trial. What is shown stays until the new answer is here. */
export function usePreview(): {
  readonly preview: Asked | null;
  readonly refusal: ErrorCode | null;
  readonly pending: boolean;
  readonly ask: () => Promise<void>;
} {
  const { ready } = useShared().lobby;
  const [send, { pending, refusal }] = useRequest('preview:get');
  const [preview, setPreview] = useState<Asked | null>(null);
  const readyNow = useRef(ready);
  useEffect(() => {
    readyNow.current = ready;
  });
  const ask = useCallback(async () => {
    const asked = readyNow.current;
    const reply = await send({});
    setPreview(reply.ok ? { value: reply.value, ready: asked } : null);
  }, [send]);
  return { preview, refusal, pending, ask };
}
