import type { RequestHandler } from 'express';
import type { HttpConfig } from './httpDeps.ts';
import { isForeignOrigin } from './ownOrigin.ts';
import { refuse } from './refuse.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Another site's page can't change anything in the name of someone who is signed in here. */
export function ownOriginOnly({ publicUrl }: HttpConfig): RequestHandler {
  return (request, response, next) => {
    const { protocol, host, headers, method } = request;
    const foreign = !READING.has(method) && isForeignOrigin(headers.origin, publicUrl, { protocol, host });
    if (foreign) return refuse(response, 'foreign_origin');
    next();
  };
}
