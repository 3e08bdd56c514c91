import type { Reply } from '@enishi/shared/errors';
import { type RouteName, type RouteReply, routes } from '@enishi/shared/http';
import type { Request, Response, Router } from 'express';
import type * as z from 'zod/mini';
import { accepted, refused } from '../../people/reply.ts';
import type { Visitor } from '../../ports/sessions.ts';
import { addressKey } from './addressKey.ts';
import type { HttpDeps } from './httpDeps.ts';
import { ownOrigin } from './ownOrigin.ts';
import type { RateLimits } from './rateLimits.ts';
import { refuse } from './refuse.ts';

export type HttpContext = HttpDeps & { readonly limits: RateLimits };

/** What a handler is given: everything in it is parsed. */
export type Call<Body = unknown> = {
  readonly body: Body;
  /** a part of the path, as it was sent; a person who became another is that other */
  readonly param: (name: string) => string;
  readonly query: (name: string) => string | undefined;
  readonly visitor: Visitor | null;
  readonly address: string;
  /** where people reach this server */
  readonly origin: string;
  readonly request: Request;
  readonly response: Response;
};
type PersonCall<Body = unknown> = Call<Body> & { readonly visitor: Visitor };
type BodyOf<N extends RouteName> = z.output<(typeof routes)[N]['body']>;

export type Bind = {
  /** for anybody */
  open<N extends RouteName>(name: N, answer: (call: Call<BodyOf<N>>) => Promise<Reply<RouteReply<N>>>): void;
  /** for someone with a session */
  person<N extends RouteName>(
    name: N,
    answer: (call: PersonCall<BodyOf<N>>) => Promise<Reply<RouteReply<N>>>,
  ): void;
};

/** Binds the routes of the contract: session, limits and body are settled before a handler sees a request. */
export function createBind(router: Router, context: HttpContext): Bind {
  const bind = (
    name: RouteName,
    whose: 'open' | 'person',
    answer: (call: Call, visitor: Visitor | null) => Promise<Reply<unknown>>,
  ): void => {
    const [method, path] = splitRoute(name);
    router[method](path, async (request, response) => {
      const call = await callOf(request, response, context);
      if (!call.ok) return refuse(response, call.code);
      const { visitor } = call.value;
      if (whose === 'person' && !visitor) return refuse(response, 'not_signed_in');
      if (method !== 'get' && visitor) {
        const wait = await context.limits.write(visitor.sessionId);
        if (wait > 0) return refuse(response, 'rate_limited', wait);
      }
      const body = routes[name].body.safeParse(method === 'get' ? request.query : (request.body ?? {}));
      if (!body.success) return refuse(response, 'invalid_payload');
      const reply = await answer({ ...call.value, body: body.data }, visitor);
      if (reply.ok) response.json(reply);
      else refuse(response, reply.code);
    });
  };
  return {
    open: (name, answer) => bind(name, 'open', (call) => answer(call as Call<BodyOf<typeof name>>)),
    person: (name, answer) =>
      bind(name, 'person', async (call, visitor) =>
        visitor ? answer({ ...(call as Call<BodyOf<typeof name>>), visitor }) : refused('not_signed_in'),
      ),
  };
}

/** Also used by the routes that answer files. */
export async function callOf(
  request: Request,
  response: Response,
  { sessions, config, nowOf }: HttpContext,
): Promise<Reply<Call>> {
  const origin = ownOrigin(config.publicUrl, { protocol: request.protocol, host: request.host });
  if (!origin) return refused('invalid_payload');
  const visitor = await sessions.personOf(request.headers);
  return accepted({
    body: undefined,
    param(name: string) {
      const sent = String(request.params[name] ?? '');
      return name === 'personId' ? nowOf(sent) : sent;
    },
    query: (name: string) => oneOf(request.query[name]),
    visitor,
    address: addressKey(request.ip),
    origin,
    request,
    response,
  });
}

const oneOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

function splitRoute(name: RouteName): ['get' | 'post' | 'put', string] {
  const [method = '', path = ''] = name.split(' ');
  if (method === 'GET') return ['get', path];
  return [method === 'POST' ? 'post' : 'put', path];
}
