import type { ErrorCode } from '@enishi/shared/errors';
import type { MixerId } from '@enishi/shared/ids';
import { useEffect } from 'react';
import { openMixer } from '../net/currentMixer.ts';
import { type Connection, type SocketKind, useMixerStore } from '../stores/mixer.ts';

export type { SocketKind };
export type OpenedMixer = {
  readonly connection: Connection;
  readonly refusal: ErrorCode | null;
  /** the views are here: useShared and useMine (of a console: useConsole) have a value */
  readonly ready: boolean;
};

/** Keeps the connection to a mixer open while the calling screen stands; null: none is wanted. */
export function useMixer(mixerId: MixerId | null, kind: SocketKind): OpenedMixer {
  useEffect(() => (mixerId === null ? undefined : openMixer(mixerId, kind)), [mixerId, kind]);
  const { connection, refusal } = useConnection();
  const ready = useMixerStore(
    (now) =>
      mixerId !== null &&
      now.mixerId === mixerId &&
      now.kind === kind &&
      now.shared !== null &&
      (kind === 'seat' ? now.mine : now.console) !== null,
  );
  return { connection, refusal, ready };
}

/** How the open connection is, without opening one. */
export function useConnection(): Pick<OpenedMixer, 'connection' | 'refusal'> {
  const connection = useMixerStore((now) => now.connection);
  const refusal = useMixerStore((now) => now.refusal);
  return { connection, refusal };
}

/** Whether I am in a room now; also where no view has come yet. */
export const useInRoom = (): boolean => useMixerStore((now) => now.mine?.room != null);
