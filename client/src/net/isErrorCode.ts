import { ERROR_CODES, type ErrorCode } from '@enishi/shared/errors';

export const isErrorCode = (value: unknown): value is ErrorCode => ERROR_CODES.some((code) => code === value);
