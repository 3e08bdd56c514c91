import type { Reply } from '@enishi/shared/errors';
import type { MixerId } from '@enishi/shared/ids';
import type { RequestName, RequestReply } from '@enishi/shared/requests';
import type { SocketKind } from '../stores/mixer.ts';
import type { Request } from './commandQueue.ts';
import { createMixerClient, type MixerClient } from './mixerClient.ts';
import type { OpenSocket } from './openSocket.ts';

/** Between two screens of one mixer nobody keeps it open for a moment; its seat is not given up for that. */
const LINGER_MS = 1_500;

type Open = {
  readonly client: MixerClient;
  readonly mixerId: MixerId;
  readonly kind: SocketKind;
  keepers: number;
  leaving: ReturnType<typeof setTimeout> | undefined;
};
let current: Open | null = null;

/** A tab lives in one mixer at a time. Gives back how to leave it. */
export function openMixer(mixerId: MixerId, kind: SocketKind, open?: OpenSocket): () => void {
  if (current && (current.mixerId !== mixerId || current.kind !== kind)) close(current);
  current ??= {
    client: createMixerClient(mixerId, kind, open),
    mixerId,
    kind,
    keepers: 0,
    leaving: undefined,
  };
  const opened = current;
  opened.keepers += 1;
  clearTimeout(opened.leaving);
  let left = false;
  return () => {
    if (left) return;
    left = true;
    opened.keepers -= 1;
    if (opened.keepers === 0) opened.leaving = setTimeout(() => close(opened), LINGER_MS);
  };
}

function close(open: Open) {
  clearTimeout(open.leaving);
  if (current !== open) return;
  current = null;
  open.client.close();
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') current?.client.refresh();
});

export function request<N extends RequestName>(
  name: N,
  payload: Request<N>,
): Promise<Reply<RequestReply<N>>> {
  return current?.client.request(name, payload) ?? Promise.resolve({ ok: false, code: 'offline' });
}

/** The whole view again, with passes of now. */
export const refresh = (): void => current?.client.refresh();
export const reconnect = (): void => current?.client.reconnect();
