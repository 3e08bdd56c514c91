import type { Reply } from '@enishi/shared/errors';
import type { Letter } from '@enishi/shared/reminders';
import { useCallback, useEffect, useState } from 'react';
import { fetchRoute } from '../net/fetchRoute.ts';
import { useAction } from './useAction.ts';

/** What the link at the end of a mail stops, and the stopping. Nobody has to be signed in, and nobody becomes a guest by it. */
export function useStopLink(token: string) {
  const [asked, setAsked] = useState<Reply<{ letter: Letter }> | null>(null);
  const load = useCallback(async () => {
    setAsked(null);
    setAsked(await fetchRoute('GET /api/stop/:token', { params: { token } }));
  }, [token]);
  useEffect(() => void load(), [load]);
  const stop = useAction((all: boolean) =>
    fetchRoute('POST /api/stop/:token', { params: { token }, body: { all } }),
  );
  return { asked, reload: load, stop };
}
