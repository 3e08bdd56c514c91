import type { Reply } from '@enishi/shared/errors';
import type { RouteName, RouteReply } from '@enishi/shared/http';
import { useSessionStore } from '../stores/session.ts';
import { ensureSession, forgetSession } from './ensureSession.ts';
import { type CallArguments, fetchRoute } from './fetchRoute.ts';
import { createListeners } from './listeners.ts';

/** What of mine the server has changed. */
export const changes = createListeners<RouteName>();

/**
 * Calls a route as this browser's person. A session that has run out is made anew once; but who had a name, and asks for
 * what is theirs, is told instead: a new guest would see nothing of it.
 */
export async function call<N extends RouteName>(
  route: N,
  ...[options]: CallArguments<N>
): Promise<Reply<RouteReply<N>>> {
  const session = await ensureSession();
  if (!session.ok) return session;
  const renew = async (refused: Reply<RouteReply<N>>) => {
    const { me, noticeSignedOut } = useSessionStore.getState();
    if (me?.profile) noticeSignedOut();
    if (me?.profile && route.includes(' /api/me')) return refused;
    forgetSession();
    const renewed = await ensureSession();
    return renewed.ok ? fetchRoute(route, options) : renewed;
  };
  const first = await fetchRoute(route, options);
  const reply = !first.ok && first.code === 'not_signed_in' ? await renew(first) : first;
  if (reply.ok && !route.startsWith('GET ')) changes.tell(route);
  return reply;
}
