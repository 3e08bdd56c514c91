import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { ClientToServer, ServerToClient } from '@enishi/shared/socketMap';
import type { Server, Socket } from 'socket.io';
import type { SocketKind } from '../../runtime/presence.ts';

/** Who is behind a socket, settled at the handshake and never taken from a message. */
export type Who = { readonly mixerId: MixerId; readonly personId: PersonId; readonly kind: SocketKind };
type Known = Who & { readonly sessionId: string };
type NoServerEvents = Record<string, never>;

export type MixerServer = Server<ClientToServer, ServerToClient, NoServerEvents, Known>;
export type MixerSocket = Socket<ClientToServer, ServerToClient, NoServerEvents, Known>;
