import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isForeignOrigin } from '../http/ownOrigin.ts';

/** Connections a minute from one address, which may be a whole company's. */
const CONNECTS_PER_MINUTE = 3_000;
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Looks at a WebSocket handshake: a foreign Origin is refused (a missing one is not a browser), and so is a flood. */
export function createMayConnect({
  publicUrl,
  trustProxy,
}: {
  publicUrl: string | null;
  trustProxy: unknown;
}) {
  const limiter = new RateLimiterMemory({ points: CONNECTS_PER_MINUTE, duration: 60 });

  return async (request: IncomingMessage): Promise<boolean> => {
    const { origin, host } = request.headers;
    const protocol = 'encrypted' in request.socket ? 'https' : 'http';
    if (isForeignOrigin(origin, publicUrl, { protocol, host })) return false;
    const address = addressOf(request, trustProxy !== false);
    if (LOOPBACK.has(address)) return true;
    return limiter.consume(address).then(
      () => true,
      () => false,
    );
  };
}

/** Behind a trusted proxy the address that the proxy itself saw, which is the last one of the list. */
function addressOf(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = request.headers['x-forwarded-for'];
  const last = behindProxy
    ? String(forwarded ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return last || (request.socket.remoteAddress ?? 'unknown');
}
