import type { ErrorCode } from '@enishi/shared/errors';
import { useEffect } from 'react';
import { openMixer } from '../net/currentMixer.ts';
import { type Connection, type SocketKind, useMixerStore } from '../stores/mixer.ts';

export type OpenedMixer = { readonly connection: Connection; readonly refusal: ErrorCode | null };

/** Keeps the connection to a mixer open while the calling screen stands; null: not known yet. */
export function useMixer(mixerId: string | null, kind: SocketKind): OpenedMixer {
  useEffect(() => (mixerId === null ? undefined : openMixer(mixerId, kind)), [mixerId, kind]);
  return useConnection();
}

/** How the open connection is, without opening one. */
export function useConnection(): OpenedMixer {
  const connection = useMixerStore((now) => now.connection);
  const refusal = useMixerStore((now) => now.refusal);
  return { connection, refusal };
}
