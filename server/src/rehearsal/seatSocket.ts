import type { Reply } from '@enishi/shared/errors';
import type { MixerId } from '@enishi/shared/ids';
import type { RequestInput, RequestName } from '@enishi/shared/requests';
import { PROTOCOL_VERSION } from '@enishi/shared/socketMap';
import type { View } from '@enishi/shared/views';
import { io } from 'socket.io-client';

type Withheld = 'commandId';
export type SeatSocket = {
  /** Sends a request; a refusal is a simulated person's bad luck and nothing more. */
  ask<N extends RequestName>(name: N, payload: Omit<RequestInput<N>, Withheld>): void;
  onView(listener: (view: View) => void): void;
  /** a drop, and a return after so long */
  drop(backAfterMs: number): void;
  close(): void;
};

/** A simulated person's connection: the public protocol, nothing else. */
export function openSeatSocket(
  url: string,
  { mixerId, cookie, newId }: { mixerId: MixerId; cookie: string; newId: () => string },
): SeatSocket {
  const socket = io(url, {
    transports: ['websocket'],
    auth: { protocol: PROTOCOL_VERSION, mixerId, kind: 'seat' },
    extraHeaders: { cookie },
    forceNew: true,
    // Our own server, on this computer: its certificate names the public address.
    rejectUnauthorized: false,
  });
  let returning: ReturnType<typeof setTimeout> | null = null;
  socket.on('connect', () =>
    socket.emit('presence:set', { media: 'text', mic: false, camera: false, speaking: false }),
  );
  return {
    ask(name, payload) {
      socket.emit(name, { commandId: newId(), ...payload }, (_reply: Reply<unknown>) => undefined);
    },
    onView: (listener) => void socket.on('view', listener),
    drop(backAfterMs) {
      socket.disconnect();
      returning = setTimeout(() => socket.connect(), backAfterMs);
      returning.unref();
    },
    close() {
      if (returning) clearTimeout(returning);
      socket.disconnect();
    },
  };
}
