import type { ErrorCode } from '@enishi/shared/errors';
import type { MixerId } from '@enishi/shared/ids';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useCall } from '../../hooks/useCall.ts';

export type HostKey =
  /** none in the address, or already traded */
  | { readonly state: 'in' }
  | { readonly state: 'trading' }
  | { readonly state: 'refused'; readonly code: ErrorCode; readonly retry: () => void };

/** Trades the key of `/host/:id#key` once. It leaves the address at once, so that it is not shared by mistake. */
export function useHostKey(mixerId: MixerId): HostKey {
  const { hash, pathname } = useLocation();
  const go = useNavigate();
  const { run, refusal } = useCall('POST /api/host/:mixerId/role');
  const [key, setKey] = useState<string | null>(null);
  const tried = useRef<string | null>(null);
  const found = decoded(hash.slice(1));

  const trade = useCallback(
    async (with_: string) => {
      const reply = await run({ params: { mixerId }, body: { key: with_ } });
      if (reply.ok) setKey(null);
    },
    [run, mixerId],
  );

  useEffect(() => {
    if (found === '' || tried.current === found) return;
    tried.current = found;
    setKey(found);
    void go(pathname, { replace: true });
    void trade(found);
  }, [found, go, pathname, trade]);

  if (refusal !== null && key !== null)
    return { state: 'refused', code: refusal, retry: () => void trade(key) };
  return { state: key === null && found === '' ? 'in' : 'trading' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
