import { setTimeout } from 'node:timers/promises';
import type { ConsoleView } from '@enishi/shared/consoleView';
import type { Reply } from '@enishi/shared/errors';
import type { RouteBody, RouteName, RouteReply } from '@enishi/shared/http';
import type { RequestInput, RequestName, RequestReply } from '@enishi/shared/requests';
import { PROTOCOL_VERSION, type ServerMessage } from '@enishi/shared/socketMap';
import type { MineView, SharedView, View } from '@enishi/shared/views';
import { io, type Socket } from 'socket.io-client';

export type Seen = {
  stamp: View['stamp'];
  shared: SharedView;
  mine: MineView;
  console: ConsoleView | undefined;
};
type Params = Record<string, string>;

let counted = 0;
export function newCommandId(): string {
  counted += 1;
  return `test-${process.pid}-${counted}`;
}

/** A browser without a screen: one session, and any number of connections to mixers. */
export async function createPerson(url: string) {
  const first = await fetch(`${url}/api/session`, { method: 'POST', body: '{}', headers: json });
  const cookie = first.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const { personId } = accepted((await first.json()) as Reply<{ personId: string }>);

  async function call<N extends RouteName>(
    route: N,
    { params = {}, body }: { params?: Params; body?: RouteBody<N> } = {},
  ) {
    const [method = 'GET', path = ''] = route.split(' ');
    const filled = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
    const init = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) };
    const response = await fetch(url + filled, { method, headers: { ...json, cookie }, ...init });
    return (await response.json()) as Reply<RouteReply<N>>;
  }
  return {
    url,
    personId,
    cookie,
    call,
    async introduce(profile: RouteBody<'PUT /api/me/profile'>) {
      accepted(await call('PUT /api/me/profile', { body: profile }));
    },
    connect: (mixerId: string, kind: 'seat' | 'console' = 'seat') => connect(url, cookie, mixerId, kind),
  };
}
export type Person = Awaited<ReturnType<typeof createPerson>>;

const json = { 'content-type': 'application/json' };

/** A connection that keeps the latest view, as a browser does. */
export async function connect(url: string, cookie: string, mixerId: string, kind: 'seat' | 'console') {
  const socket: Socket = io(url, {
    transports: ['websocket'],
    extraHeaders: { cookie },
    auth: { protocol: PROTOCOL_VERSION, mixerId, kind },
    forceNew: true,
    // A server of the tests has a certificate that nobody signed.
    rejectUnauthorized: false,
    reconnectionDelay: 100,
    reconnectionDelayMax: 300,
  });
  const seen: Partial<Seen> = {};
  const messages: { [N in 'signal' | 'reaction' | 'caption' | 'speaking']: ServerMessage<N>[] } = {
    signal: [],
    reaction: [],
    caption: [],
    speaking: [],
  };
  let taken = false;
  socket.on('view', (view: View) => Object.assign(seen, view));
  socket.on('signal', (message) => messages.signal.push(message));
  socket.on('reaction', (message) => messages.reaction.push(message));
  socket.on('caption', (message) => messages.caption.push(message));
  socket.on('speaking', (message) => messages.speaking.push(message));
  socket.on('seat:taken', () => {
    taken = true;
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => reject(error));
  });

  const connection = {
    socket,
    messages,
    wasTaken: () => taken,
    view(): Seen {
      const { stamp, shared, mine, console } = seen;
      if (!stamp || !shared || !mine) throw new Error('no whole view has come yet');
      return { stamp, shared, mine, console };
    },
    /** Sends once and gives the answer. */
    async ask<N extends RequestName>(name: N, payload: RequestInput<N>): Promise<Reply<RequestReply<N>>> {
      return socket.timeout(10_000).emitWithAck(name, payload);
    },
    /** Sends a command with a new commandId and expects it to be accepted. */
    async does<N extends RequestName>(name: N, payload: Omit<RequestInput<N>, 'commandId'>) {
      const reply = await connection.ask(name, { commandId: newCommandId(), ...payload } as RequestInput<N>);
      if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`);
      return reply.value;
    },
    /** Waits until what is seen fits. */
    async sees<T>(pick: (view: Seen) => T | null | undefined | false, timeout = 20_000): Promise<T> {
      // Not vitest's: scripts outside of it look at the server this way too.
      for (const until = Date.now() + timeout; ; await setTimeout(20)) {
        try {
          const found = pick(connection.view());
          if (found !== null && found !== undefined && found !== false) return found;
          if (Date.now() > until) throw new Error('not seen yet');
        } catch (error) {
          if (Date.now() > until) throw error;
        }
      }
    },
    /** Resolves at once, or when the lost connection is back. */
    isConnected: () =>
      socket.connected ? Promise.resolve() : new Promise<void>((resolve) => socket.once('connect', resolve)),
    close() {
      socket.disconnect();
    },
  };
  await connection.sees(() => true);
  return connection;
}
export type Connection = Awaited<ReturnType<typeof connect>>;

export function accepted<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${reply.code}`);
  return reply.value;
}
