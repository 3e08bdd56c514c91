import type { Accepted, ErrorCode, Refusal } from '@enishi/shared/errors';

export const accepted = <T>(value: T): Accepted<T> => ({ ok: true, value });
export const refused = (code: ErrorCode): Refusal => ({ ok: false, code });
