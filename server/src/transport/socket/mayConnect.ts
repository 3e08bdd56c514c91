import type { IncomingMessage } from 'node:http';
import express from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressKey } from '../http/addressKey.ts';
import { isForeignOrigin } from '../http/ownOrigin.ts';

/** Connections a minute from one address, which may be a whole company's. */
const CONNECTS_PER_MINUTE = 3_000;
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

type Trusts = (address: string, hop: number) => boolean;

/** Looks at a WebSocket handshake: a foreign Origin is refused (a missing one is not a browser), and so is a flood. */
export function createMayConnect({
  publicUrl,
  trustProxy,
}: {
  publicUrl: string | null;
  trustProxy: boolean | number | string;
}) {
  const limiter = new RateLimiterMemory({ points: CONNECTS_PER_MINUTE, duration: 60 });
  // The same proxies are trusted as on every HTTP route.
  const trusts: Trusts = express().set('trust proxy', trustProxy).get('trust proxy fn');

  return async (request: IncomingMessage): Promise<boolean> => {
    const { origin, host } = request.headers;
    const protocol = 'encrypted' in request.socket ? 'https' : 'http';
    if (isForeignOrigin(origin, publicUrl, { protocol, host })) return false;
    const address = addressOf(request, trusts);
    if (LOOPBACK.has(address)) return true;
    return limiter.consume(addressKey(address)).then(
      () => true,
      () => false,
    );
  };
}

/** The first address, seen from here, that no trusted proxy has. */
function addressOf(request: IncomingMessage, trusts: Trusts): string {
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .reverse();
  const hops = [request.socket.remoteAddress ?? 'unknown', ...told];
  return hops.find((address, hop) => !trusts(address, hop)) ?? hops.at(-1) ?? 'unknown';
}
