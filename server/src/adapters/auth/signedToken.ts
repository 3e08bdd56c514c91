import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-call';
import type { RequestHeaders } from '../../ports/sessions.ts';

/**
 * The session token in these headers if its signature is ours, checked as better-auth does but without its
 * request context: thousands of handshakes arrive within seconds. A test holds the two together.
 */
export function signedToken(headers: RequestHeaders, cookieName: string, secret: string): string | null {
  const header = cookieHeader(headers);
  const value = header && parseCookies(header).get(cookieName);
  if (!value) return null;
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const right = createHmac('sha256', secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

export function cookieHeader(headers: RequestHeaders): string {
  const { cookie } = headers;
  return typeof cookie === 'string' ? cookie : (cookie?.join('; ') ?? '');
}
