import type { Reply } from '@enishi/shared/errors';
import type { MixerId } from '@enishi/shared/ids';
import type { RequestName, RequestReply } from '@enishi/shared/requests';
import type { SocketKind } from '../stores/mixer.ts';
import type { Request } from './commandQueue.ts';
import { createMixerClient, type MixerClient } from './mixerClient.ts';

let current: MixerClient | null = null;

/** A tab lives in one mixer at a time. Gives back how to leave it. */
export function openMixer(mixerId: MixerId, kind: SocketKind): () => void {
  current?.close();
  const opened = createMixerClient(mixerId, kind);
  current = opened;
  const refresh = () => {
    if (document.visibilityState === 'visible') opened.refresh();
  };
  document.addEventListener('visibilitychange', refresh);
  return () => {
    document.removeEventListener('visibilitychange', refresh);
    if (current !== opened) return;
    current = null;
    opened.close();
  };
}

export function request<N extends RequestName>(
  name: N,
  payload: Request<N>,
): Promise<Reply<RequestReply<N>>> {
  return current?.request(name, payload) ?? Promise.resolve({ ok: false, code: 'offline' });
}

export const reconnect = (): void => current?.reconnect();
