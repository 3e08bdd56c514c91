import type { ErrorCode } from '@enishi/shared/errors';
import type { RouteName, RouteReply } from '@enishi/shared/http';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../net/api.ts';
import type { CallArguments, CallOptions } from '../net/fetchRoute.ts';

type Loaded<T> =
  | { readonly state: 'loading'; readonly value: null; readonly code: null }
  | { readonly state: 'ready'; readonly value: T; readonly code: null }
  | { readonly state: 'refused'; readonly value: null; readonly code: ErrorCode };
export type Load<T> = Loaded<T> & {
  readonly reload: () => void;
  /** asks again unseen: what is shown stays where nothing is new, and when the answer does not come */
  readonly refresh: () => void;
  /** what another answer told */
  readonly put: (value: T) => void;
};
export type RouteParams<N extends RouteName> = CallOptions<N>['params'];

const loading = { state: 'loading', value: null, code: null } as const;

/**
 * What a GET route answers. A reload keeps what is shown until the new answer is here, and all that it shows:
 * a part whose texts are still on their way does not send the whole page back to grey lines.
 */
export function useLoad<N extends RouteName>(
  route: N,
  ...[params]: RouteParams<N> extends undefined ? [] : [params: RouteParams<N>]
): Load<RouteReply<N>> {
  const key = `${route} ${JSON.stringify(params ?? null)}`;
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; loaded: Loaded<RouteReply<N>> }>({
    key,
    loaded: loading,
  });
  // Only the latest question is answered: a slow answer never covers a newer one.
  const latest = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for route and params
  const ask = useCallback(
    async (quietly: boolean) => {
      latest.current += 1;
      const mine = latest.current;
      const reply = await call(...([route, { params }] as unknown as [N, ...CallArguments<N>])); // the options of N, of which a GET route needs only the params
      if (mine !== latest.current) return;
      const loaded: Loaded<RouteReply<N>> = reply.ok
        ? { state: 'ready', value: reply.value, code: null }
        : { state: 'refused', value: null, code: reply.code };
      startTransition(() =>
        setAnswer((now) =>
          quietly && now.key === key && isKept(now.loaded, loaded) ? now : { key, loaded },
        ),
      );
    },
    [key],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new `turn` asks again
  useEffect(() => {
    void ask(false);
    return () => {
      latest.current += 1;
    };
  }, [ask, turn]);

  const reload = useCallback(() => {
    setAnswer((now) => (now.loaded.state === 'refused' ? { ...now, loaded: loading } : now));
    setTurn((now) => now + 1);
  }, []);
  const refresh = useCallback(() => void ask(true), [ask]);
  const put = useCallback(
    (value: RouteReply<N>) => {
      latest.current += 1;
      setAnswer({ key, loaded: { state: 'ready', value, code: null } });
    },
    [key],
  );
  return { ...(answer.key === key ? answer.loaded : loading), reload, refresh, put };
}

function isKept<T>(shown: Loaded<T>, told: Loaded<T>): boolean {
  if (shown.state !== 'ready') return false;
  return told.state !== 'ready' || JSON.stringify(shown.value) === JSON.stringify(told.value);
}
