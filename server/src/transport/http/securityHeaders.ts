import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { HttpConfig, HttpDeps } from './httpDeps.ts';
import { ownOrigin } from './ownOrigin.ts';

/** Nothing that a page of ours does not need. */
const PERMISSIONS = 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()';

/** The nonce of this answer: scripts and styles without it do not run. */
export const nonceOf = (response: Response): string => String(response.locals.nonce);

export function securityHeaders({ config, random }: Pick<HttpDeps, 'config' | 'random'>): RequestHandler[] {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  return [
    (request, response, next) => {
      response.locals.nonce = random.id();
      response.locals.sockets = socketOrigin(config, { protocol: request.protocol, host: request.host });
      response.set('Permissions-Policy', PERMISSIONS);
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // WebAssembly: background blur runs on it. Texts are still never run.
          scriptSrc: [
            "'self'",
            "'wasm-unsafe-eval'",
            (_, response) => `'nonce-${nonceOf(response as Response)}'`,
          ],
          styleSrc: ["'self'", (_, response) => `'nonce-${nonceOf(response as Response)}'`],
          // Older Safari does not take 'self' for a WebSocket of the same origin.
          connectSrc: [
            "'self'",
            ...config.videoOrigins,
            (_, response) => String((response as Response).locals.sockets),
          ],
          imgSrc: ["'self'", 'data:', 'blob:'],
          mediaSrc: ["'self'", 'blob:'],
          workerSrc: ["'self'", 'blob:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      // Other sites learn nothing of our pages; our own requests keep their Origin.
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
  ];
}

function socketOrigin({ publicUrl }: HttpConfig, asked: { protocol: string; host: string }): string {
  return (ownOrigin(publicUrl, asked) ?? "'self'").replace(/^http/, 'ws');
}
