import type { Request } from 'express';

/** A proxy on this computer connects from loopback too, but says for whom. */
export function onLoopback(request: Request): boolean {
  const forwarded = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers;
  return !forwarded && /^(?:::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '');
}
