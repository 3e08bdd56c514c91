import { MixerCode } from '@enishi/shared/ids';
import { safeParse } from 'zod/mini';

/** Of eight letters, however typed, or of a whole link the mixer's code; null: it cannot be one. */
export function readCode(typed: string): MixerCode | null {
  const inLink = /\/m\/([^/?#\s]+)/.exec(typed)?.[1];
  const read = safeParse(MixerCode, inLink ?? typed);
  return read.success ? read.data : null;
}
