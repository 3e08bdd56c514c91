import { PROTOCOL_VERSION } from '@enishi/shared/socketMap';
import { io, type Socket } from 'socket.io-client';
import WebSocket from 'ws';

/** Socket.IO with whatever handshake; nothing tries again. Answers why it was refused; null: it was let in. */
export async function knock(
  url: string,
  { auth, headers = {} }: { auth: object; headers?: Record<string, string> },
): Promise<{ refusal: string | null; socket: Socket }> {
  const socket = io(url, {
    transports: ['websocket'],
    auth,
    extraHeaders: headers,
    forceNew: true,
    rejectUnauthorized: false,
    reconnection: false,
  });
  const refusal = await new Promise<string | null>((resolve) => {
    socket.once('connect', () => resolve(null));
    socket.once('connect_error', (error: Error & { data?: { code?: string } }) =>
      resolve(error.data?.code ?? error.message),
    );
  });
  if (refusal !== null) socket.disconnect();
  return { refusal, socket };
}

export const seatAt = (mixerId: string, kind: 'seat' | 'console' = 'seat') => ({
  protocol: PROTOCOL_VERSION,
  mixerId,
  kind,
});

/** The bare WebSocket below Socket.IO; answers the HTTP status when it is refused. */
export function openBare(url: string, headers: Record<string, string> = {}): Promise<WebSocket | number> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers,
  });
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
  });
}

/** Connected to a mixer at the level of frames. */
export async function openBareSeat(url: string, cookie: string, mixerId: string): Promise<WebSocket> {
  const socket = await openBare(url, { cookie });
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  const settled = new Promise<void>((resolve) =>
    socket.on('message', (data) => String(data).startsWith('40') && resolve()),
  );
  socket.send(`40${JSON.stringify(seatAt(mixerId))}`);
  await settled;
  return socket;
}

export const closed = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => {
    if (socket.readyState === WebSocket.CLOSED) resolve(0);
    socket.once('close', (code) => resolve(code));
  });
