import type { Reply } from '@enishi/shared/errors';
import type { RouteName, RouteReply } from '@enishi/shared/http';
import { useSessionStore } from '../stores/session.ts';
import { ensureSession, forgetSession } from './ensureSession.ts';
import { type CallArguments, fetchRoute } from './fetchRoute.ts';
import { createListeners } from './listeners.ts';

/** What of mine the server has changed. */
export const changes = createListeners<RouteName>();

/**
 * Calls a route as this browser's person. The session of a guest without a name is made anew once when it has run out;
 * whoever had a name is told instead: a new guest would see nothing of theirs.
 */
export async function call<N extends RouteName>(
  route: N,
  ...[options]: CallArguments<N>
): Promise<Reply<RouteReply<N>>> {
  const session = await ensureSession();
  if (!session.ok) return session;
  const renew = async (refused: Reply<RouteReply<N>>) => {
    const { me, noticeSignedOut } = useSessionStore.getState();
    if (me?.profile) {
      noticeSignedOut();
      return refused;
    }
    forgetSession();
    const renewed = await ensureSession();
    return renewed.ok ? fetchRoute(route, options) : renewed;
  };
  const first = await fetchRoute(route, options);
  const reply = !first.ok && first.code === 'not_signed_in' ? await renew(first) : first;
  if (reply.ok && !route.startsWith('GET ')) changes.tell(route);
  return reply;
}
