import type { CommandId } from '@enishi/shared/ids';

/** 128 random bits in hex. Not randomUUID: browsers give that to secure origins only. */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
