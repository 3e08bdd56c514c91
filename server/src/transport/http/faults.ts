import type { ErrorCode } from '@enishi/shared/errors';
import type { ErrorRequestHandler } from 'express';
import type { Log } from '../../ports/log.ts';
import { faultFields } from './faultFields.ts';
import { refuse } from './refuse.ts';

/** The edge: what the client did wrong gets its code, a surprise is logged once and told without detail. */
export function faults(log: Log): ErrorRequestHandler {
  return (fault: unknown, request, response, next) => {
    const code = codeOf(fault);
    if (code === 'internal') {
      log.error(
        { ...faultFields(fault), method: request.method, route: request.route?.path },
        'a request failed',
      );
    }
    if (response.headersSent) return next(fault);
    refuse(response, code);
  };
}

/** Express and its body parser throw errors with the status of a client's mistake. */
function codeOf(fault: unknown): ErrorCode {
  const status = fault instanceof Error && 'status' in fault ? fault.status : 500;
  if (status === 413) return 'payload_too_large';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'invalid_payload' : 'internal';
}
