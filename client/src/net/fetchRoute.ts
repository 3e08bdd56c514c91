import type { ErrorCode, Reply } from '@enishi/shared/errors';
import type { RouteBody, RouteName, RouteReply } from '@enishi/shared/http';
import { isErrorCode } from './isErrorCode.ts';

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Params<N extends RouteName> = [ParamNames<N>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Readonly<Record<ParamNames<N>, string>> };
type Body<N extends RouteName> =
  Record<string, never> extends RouteBody<N>
    ? { readonly body?: RouteBody<N> }
    : { readonly body: RouteBody<N> };

export type CallOptions<N extends RouteName> = Params<N> & Body<N> & { readonly timeoutMs?: number };
/** The options may be left out where nothing in them is needed. */
export type CallArguments<N extends RouteName> =
  Record<string, never> extends CallOptions<N> ? [options?: CallOptions<N>] : [options: CallOptions<N>];

const TIMEOUT_MS = 15_000;
const codeOfStatus: { readonly [status: number]: ErrorCode } = {
  401: 'not_signed_in',
  403: 'foreign_origin',
  404: 'not_found',
  413: 'payload_too_large',
  429: 'rate_limited',
  502: 'offline',
  503: 'server_stopping',
  504: 'timeout',
};

/** One HTTP exchange. Never throws: what goes wrong on the way is a refusal too. */
export async function fetchRoute<N extends RouteName>(
  route: N,
  options: { readonly params?: unknown; readonly body?: unknown; readonly timeoutMs?: number } = {},
): Promise<Reply<RouteReply<N>>> {
  const [method = 'GET', path = '/'] = route.split(' ');
  try {
    const query = method === 'GET' ? queryOf(options.body) : '';
    const answer = await fetch(fillPath(path, options.params) + query, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
      headers: {
        accept: 'application/json',
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(options.body ?? {}) }),
    });
    return await replyOf(answer);
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return { ok: false, code: timedOut ? 'timeout' : 'offline' };
  }
}

function fillPath(path: string, params: unknown): string {
  const values = new Map(Object.entries(params ?? {}));
  return path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(values.get(name))));
}

/** A GET route's body stands in its address; what is not given is left out. */
function queryOf(body: unknown): string {
  const given = Object.entries(body ?? {}).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query && `?${query}`;
}

async function replyOf<T>(answer: Response): Promise<Reply<T>> {
  const text = await answer.text();
  const body = parseJson(text);
  if (body?.ok === true) return { ok: true, value: body.value as T };
  if (body?.ok === false && isErrorCode(body.code)) return { ok: false, code: body.code };
  return { ok: false, code: codeOfStatus[answer.status] ?? 'internal' };
}

/** A proxy's error page is not ours to read: null. */
function parseJson(text: string): { ok?: unknown; value?: unknown; code?: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
