import express, { type RequestHandler } from 'express';
import { storable } from '../storable.ts';
import { refuse } from './refuse.ts';

const LIMIT = '256kb';

/** Whatever its declared type: a body is JSON that can be stored, or it is refused. */
export function jsonBody(): RequestHandler[] {
  return [
    express.json({ limit: LIMIT, type: () => true }),
    (request, response, next) => {
      if (storable(request.body)) next();
      else refuse(response, 'invalid_payload');
    },
  ];
}
