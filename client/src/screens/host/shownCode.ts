import type { MixerCode } from '@enishi/shared/ids';

/** "ABCD-EFGH": eight letters are easier to read out in two halves. */
export const shownCode = (code: MixerCode): string => `${code.slice(0, 4)}-${code.slice(4)}`;
