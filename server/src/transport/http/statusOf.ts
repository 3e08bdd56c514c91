import type { ErrorCode } from '@enishi/shared/errors';

/** A refusal that is not here contradicts the state of things: 409. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  invalid_payload: 400,
  not_signed_in: 401,
  foreign_origin: 403,
  not_host: 403,
  not_invited: 403,
  not_joined: 403,
  not_together: 403,
  removed: 403,
  wrong_code: 403,
  wrong_host_key: 403,
  wrong_passkey: 403,
  wrong_stop_link: 403,
  not_found: 404,
  unknown_code: 404,
  unknown_deck: 409,
  unknown_mixer: 404,
  push_not_possible: 422,
  payload_too_large: 413,
  rate_limited: 429,
  try_limit: 429,
  internal: 500,
  mail_failed: 502,
  server_stopping: 503,
  timeout: 504,
};

export const statusOf = (code: ErrorCode): number => STATUS[code] ?? 409;
