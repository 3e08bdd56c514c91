import type { Reply } from '@enishi/shared/errors';
import { vi } from 'vitest';

export type Asked = { readonly method: string; readonly path: string; readonly body: unknown };
type Answer = Reply<unknown> | Response | Error;

/** Stands where the network is: answers by "METHOD /path", and tells what was asked. */
export function stubFetch(answers: {
  [route: string]: Answer | ((asked: Asked) => Answer | Promise<Answer>);
}) {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const one = { method, path, body };
    asked.push(one);
    const found = answers[`${method} ${path}`];
    const answer = typeof found === 'function' ? await found(one) : found;
    if (!answer) return Response.json({ ok: false, code: 'not_found' }, { status: 404 });
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer : Response.json(answer);
  });
  return {
    asked,
    of: (method: string, path: string) => asked.filter((one) => one.method === method && one.path === path),
  };
}

export const emptyMe = { personId: 'person-me', profile: null, card: { email: '', link: '' }, versions: [] };
