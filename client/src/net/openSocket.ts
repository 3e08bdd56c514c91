import type { ErrorCode, Reply } from '@enishi/shared/errors';
import type { RequestName } from '@enishi/shared/requests';
import type { Handshake, ServerToClient } from '@enishi/shared/socketMap';
import { isErrorCode } from './isErrorCode.ts';

export type SocketEvents = {
  connected(): void;
  /** `closed`: the server closed it on purpose and nothing tries again by itself */
  lost(how: 'retrying' | 'closed'): void;
  /** the server answered the handshake with a refusal; nothing tries again by itself */
  refused(code: ErrorCode): void;
  readonly messages: ServerToClient;
};
/** The little we need of a socket, so that the rules above it can be tried without one. */
export type MixerSocket = {
  connected(): boolean;
  connect(): void;
  /** Gives the line up, dead or not, and makes a new one. */
  renew(): void;
  close(): void;
  emit(name: RequestName, payload: object, answer: (reply: Reply<unknown>) => void): void;
};
export type OpenSocket = (handshake: Handshake, events: SocketEvents) => Promise<MixerSocket>;

/** Socket.IO, fetched when first needed; websocket only, the session goes along as a cookie. */
export const openSocket: OpenSocket = async (handshake, events) => {
  const { io } = await import('socket.io-client');
  const socket = io({
    transports: ['websocket'],
    auth: handshake,
    reconnectionDelay: 400,
    reconnectionDelayMax: 4_000,
    timeout: 8_000,
    autoConnect: false,
  });
  socket.on('connect', () => events.connected());
  socket.on('disconnect', () => events.lost(socket.active ? 'retrying' : 'closed'));
  socket.on('connect_error', (error: Error & { data?: { code?: unknown } }) => {
    if (socket.active) return events.lost('retrying');
    const code = error.data?.code ?? error.message;
    events.refused(isErrorCode(code) ? code : 'internal');
  });
  const renew = () => void socket.disconnect().connect();
  // The network is back: waiting for the next try, which can be seconds away, would be for nothing.
  const tryNow = () => {
    if (!socket.connected && socket.active) renew();
  };
  window.addEventListener('online', tryNow);
  for (const [name, heard] of Object.entries(events.messages)) socket.on(name, heard);
  return {
    connected: () => socket.connected,
    connect: () => void socket.connect(),
    renew,
    close() {
      window.removeEventListener('online', tryNow);
      socket.close();
    },
    emit: (name, payload, answer) => void socket.emit(name, payload, answer),
  };
};
