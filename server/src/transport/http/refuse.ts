import type { ErrorCode, Refusal } from '@enishi/shared/errors';
import type { Response } from 'express';
import { statusOf } from './statusOf.ts';

export function refuse(response: Response, code: ErrorCode, retryAfterS?: number): void {
  if (retryAfterS !== undefined) response.set('Retry-After', String(retryAfterS));
  response.status(statusOf(code)).json({ ok: false, code } satisfies Refusal);
}
