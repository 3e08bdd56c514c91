import type { ErrorCode } from '@enishi/shared/errors';
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

/** Keeps the connection to a mixer open while the calling screen stands. */
export function useMixer(mixerId: string, kind: SocketKind): OpenedMixer {
  useEffect(() => openMixer(mixerId, kind), [mixerId, kind]);
  const { connection, refusal } = useConnection();
  const ready = useMixerStore(
    (now) =>
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
