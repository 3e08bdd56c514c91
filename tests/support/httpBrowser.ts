import type { Reply } from '@enishi/shared/errors';
import type { RouteBody, RouteName, RouteReply } from '@enishi/shared/http';
import type { Profile } from '@enishi/shared/profile';

export type Sent = {
  params?: Readonly<Record<string, string>>;
  body?: unknown;
  /** sent as it is, instead of `body` */
  raw?: string | Uint8Array;
  headers?: Readonly<Record<string, string>>;
};
export type Answered<T = unknown> = { status: number; headers: Headers; reply: Reply<T>; text: string };

/** One browser: keeps its cookies and speaks the contract of the routes. */
export function createBrowser(url: string) {
  const cookies = new Map<string, string>();

  async function send(method: string, path: string, sent: Sent = {}): Promise<Answered> {
    const body = sent.raw ?? (method === 'GET' ? undefined : JSON.stringify(sent.body ?? {}));
    const answer = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookies.size > 0 && { cookie: cookieHeader() }),
        ...sent.headers,
      },
      ...(body !== undefined && { body: body as BodyInit }),
    });
    keep(answer.headers.getSetCookie());
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, reply: replyOf(text) };
  }
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  function keep(setCookies: readonly string[]) {
    for (const line of setCookies) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  return {
    cookies,
    cookieHeader,
    send,
    get: (path: string, headers: Readonly<Record<string, string>> = {}) => send('GET', path, { headers }),
    async call<N extends RouteName>(
      route: N,
      sent: Omit<Sent, 'body'> & { body?: RouteBody<N> } = {},
    ): Promise<Answered<RouteReply<N>>> {
      const [method = '', path = ''] = route.split(' ');
      const filled = path.replace(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent(sent.params?.[name] ?? ''),
      );
      return (await send(method, filled, sent)) as Answered<RouteReply<N>>;
    },
    /** A session, and a profile if one is given. Answers the person's id. */
    async arrive(profile?: Partial<Profile>): Promise<string> {
      const begun = valueIn(await this.call('POST /api/session'));
      if (profile) valueIn(await this.call('PUT /api/me/profile', { body: { ...someone, ...profile } }));
      return begun.personId;
    },
  };
}
export type Browser = ReturnType<typeof createBrowser>;

export const someone = { name: '山田 花子', industry: '62' };

export function valueIn<T>({ reply, status }: Answered<T>): T {
  if (!reply.ok) throw new Error(`refused with ${status} ${reply.code}`);
  return reply.value;
}

function replyOf(text: string): Reply<never> {
  try {
    return JSON.parse(text);
  } catch {
    return { ok: false, code: 'offline' }; // not JSON
  }
}
