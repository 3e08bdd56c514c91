import type { Reply } from '@enishi/shared/errors';
import type { RouteName, RouteReply } from '@enishi/shared/http';
import { ensureSession, forgetSession } from './ensureSession.ts';
import { type CallArguments, fetchRoute } from './fetchRoute.ts';

/** Calls a route as this browser's person; a session that has run out is made anew once. */
export async function call<N extends RouteName>(
  route: N,
  ...[options]: CallArguments<N>
): Promise<Reply<RouteReply<N>>> {
  const session = await ensureSession();
  if (!session.ok) return session;
  const reply = await fetchRoute(route, options);
  if (reply.ok || reply.code !== 'not_signed_in') return reply;
  forgetSession();
  const renewed = await ensureSession();
  return renewed.ok ? fetchRoute(route, options) : renewed;
}
