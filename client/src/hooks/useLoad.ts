import type { ErrorCode } from '@enishi/shared/errors';
import type { RouteName, RouteReply } from '@enishi/shared/http';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../net/api.ts';
import type { CallArguments, CallOptions } from '../net/fetchRoute.ts';

type Loaded<T> =
  | { readonly state: 'loading'; readonly value: null; readonly code: null }
  | { readonly state: 'ready'; readonly value: T; readonly code: null }
  | { readonly state: 'refused'; readonly value: null; readonly code: ErrorCode };
export type Load<T> = Loaded<T> & { readonly reload: () => void };
export type RouteParams<N extends RouteName> = CallOptions<N>['params'];

const loading = { state: 'loading', value: null, code: null } as const;

/** What a GET route answers. A reload keeps what is shown until the new answer is here. */
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for route and params; a new `turn` asks again
  useEffect(() => {
    let wanted = true;
    const ask = call(...([route, { params }] as unknown as [N, ...CallArguments<N>])); // the options of N, of which a GET route needs only the params
    void ask.then((reply) => {
      if (!wanted) return;
      const loaded: Loaded<RouteReply<N>> = reply.ok
        ? { state: 'ready', value: reply.value, code: null }
        : { state: 'refused', value: null, code: reply.code };
      setAnswer({ key, loaded });
    });
    return () => {
      wanted = false;
    };
  }, [key, turn]);

  const reload = useCallback(() => {
    setAnswer((now) => (now.loaded.state === 'refused' ? { ...now, loaded: loading } : now));
    setTurn((now) => now + 1);
  }, []);
  return { ...(answer.key === key ? answer.loaded : loading), reload };
}
