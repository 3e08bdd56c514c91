import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { ErrorCode } from '@enishi/shared/errors';
import { Handshake, PROTOCOL_VERSION } from '@enishi/shared/socketMap';
import { Server } from 'socket.io';
import type { Reports } from '../../ports/bonds.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Sessions } from '../../ports/sessions.ts';
import type { Telemetry } from '../../ports/telemetry.ts';
import type { Runtime } from '../../runtime/createRuntime.ts';
import { bindAll, type Handlers } from './bind.ts';
import { cardHandlers } from './handlers/cards.ts';
import { commandHandlers, createRun } from './handlers/commands.ts';
import { hostHandlers } from './handlers/hosting.ts';
import { signHandlers } from './handlers/signs.ts';
import { wordHandlers } from './handlers/words.ts';
import { createSeats, type Seats } from './seats.ts';
import type { MixerServer, MixerSocket } from './types.ts';

const MOST_BYTES = 64 * 1024;
/** A silent drop is noticed within their sum. */
const PING = { pingInterval: 10_000, pingTimeout: 10_000 };
/** Who opens a connection says within this time where to. */
const HANDSHAKE_MS = 10_000;

export type SocketServer = {
  readonly seats: Seats;
  /** From now on sockets are let in. The runtime needs `seats` first, hence two steps. */
  serve(deps: ServeDeps): void;
  /** Whoever signed out keeps nothing open. */
  closeSession(sessionId: string): void;
  /** Tells everybody that the server stops, then closes. */
  close(): Promise<void>;
};
type ServeDeps = {
  runtime: Runtime;
  sessions: Sessions;
  /** the id under which a mixer knows a person */
  knownAs: (mixerId: string, person: string) => Promise<string>;
  /** whether this is one of that person's cards */
  hasCard: (person: string, version: string | undefined) => Promise<boolean>;
  reports: Reports;
  clock: Clock;
  telemetry: Telemetry;
  log: Log;
};

/** `mayConnect` sees each handshake: it refuses foreign origins and floods. */
export function createSocketServer(
  http: HttpServer,
  { mayConnect }: { mayConnect: (request: IncomingMessage) => Promise<boolean> },
): SocketServer {
  const io: MixerServer = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: MOST_BYTES,
    connectTimeout: HANDSHAKE_MS,
    ...PING,
    allowRequest(request, decide) {
      mayConnect(request).then(
        (may) => decide(may ? null : 'forbidden', may),
        () => decide('forbidden', false),
      );
    },
  });
  const seats = createSeats(io);

  return {
    seats,
    serve(deps) {
      const handlers = handlersOf(deps, seats);
      io.use((socket, next) => {
        admit(socket, deps).then(
          (code) => next(code === null ? undefined : refusal(code)),
          (error: unknown) => {
            deps.log.error({ err: error }, 'a handshake failed');
            next(refusal('internal'));
          },
        );
      });
      io.on('connection', (socket) => connect(socket, handlers, deps, seats));
    },
    closeSession(sessionId) {
      for (const socket of io.sockets.sockets.values())
        if (socket.data.sessionId === sessionId) socket.disconnect(true);
    },
    async close() {
      io.emit('server:stopping', {});
      await io.close();
    },
  };
}

/** Reaches the client as `connect_error` with `data.code`. */
const refusal = (code: ErrorCode) => Object.assign(new Error(code), { data: { code } });

/** Settles who this is and where; null lets them in. */
async function admit(
  socket: MixerSocket,
  { sessions, runtime, knownAs }: ServeDeps,
): Promise<ErrorCode | null> {
  const parsed = Handshake.safeParse(socket.handshake.auth);
  if (!parsed.success) return 'invalid_payload';
  const { protocol, mixerId, kind } = parsed.data;
  if (protocol !== PROTOCOL_VERSION) return 'old_client';
  const visitor = await sessions.personOf(socket.handshake.headers);
  if (!visitor) return 'not_signed_in';
  const personId = await knownAs(mixerId, visitor.personId);
  const code = await runtime.connections.refusal(mixerId, personId, kind);
  if (code !== null) return code;
  Object.assign(socket.data, { mixerId, kind, personId, sessionId: visitor.sessionId });
  return null;
}

function connect(socket: MixerSocket, handlers: Handlers, deps: ServeDeps, seats: Seats): void {
  const { connections } = deps.runtime;
  const { mixerId, personId, kind } = socket.data;
  // The request is only needed for the handshake and is held in memory otherwise.
  Object.assign(socket.conn, { request: null });
  bindAll(socket, handlers, deps);
  socket.on('disconnect', () => {
    seats.release(socket);
    connections.leave(mixerId, personId, socket.id, kind);
  });

  const before = kind === 'seat' ? seats.take(socket) : undefined;
  if (kind === 'console') seats.open(socket);
  connections.arrive(mixerId, personId, socket.id, kind).catch((error: unknown) => {
    deps.log.error({ err: error }, 'a connection failed');
    socket.disconnect(true);
  });
  // After the arrival: at no moment is the person without a connection.
  before?.emit('seat:taken', {});
  before?.disconnect(true);
}

function handlersOf({ runtime, hasCard, reports, clock }: ServeDeps, seats: Seats): Handlers {
  const { execute, conversation, connections, preview } = runtime;
  const run = createRun(execute);
  return {
    ...commandHandlers(run),
    ...cardHandlers(run, { conversation, hasCard }),
    ...hostHandlers(run),
    ...wordHandlers(run, { conversation, connections, reports, clock }),
    ...signHandlers({ connections, seats }),
    'mixer:sync': (_nothing, who) => connections.sync(who.mixerId, who.personId, who.kind),
    'preview:get': (_nothing, who) => preview(who.mixerId, who.personId),
  };
}
