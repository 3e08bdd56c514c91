import * as z from 'zod/mini';
import type { Reply } from './errors.ts';
import { MixerId, PersonId } from './ids.ts';
import { Language } from './language.ts';
import type { RequestInput, RequestName, RequestReply } from './requests.ts';
import { RtcSignal } from './signal.ts';
import { View } from './views.ts';

export { PROTOCOL_VERSION } from './protocolVersion.ts';

/** Socket.IO's `auth` of the handshake; the person comes from the session cookie. */
export const Handshake = z.object({
  protocol: z.number(),
  mixerId: MixerId,
  /** a seat takes part (one per person and mixer, the newest wins); a console only hosts */
  kind: z.enum(['seat', 'console']),
});
export type Handshake = z.infer<typeof Handshake>;

export const serverMessages = {
  view: View,
  /** `stage`: about the connection between a speaker on the stage and one who listens, not about a room's */
  signal: z.object({ from: PersonId, signal: RtcSignal, stage: z.optional(z.boolean()) }),
  reaction: z.object({ from: PersonId, kind: z.string() }),
  /** what somebody says, as far as it is understood; the same `line` again replaces it */
  caption: z.object({ from: PersonId, line: z.number(), text: z.string(), language: Language }),
  /** who in my room speaks */
  speaking: z.object({ from: PersonId, speaking: z.boolean() }),
  /** another tab of this person has the seat now; this socket is closed next */
  'seat:taken': z.object({}),
  /** the server is about to stop; it comes back */
  'server:stopping': z.object({}),
} as const;
export type ServerMessageName = keyof typeof serverMessages;
export type ServerMessage<N extends ServerMessageName> = z.output<(typeof serverMessages)[N]>;

export type ServerToClient = { [N in ServerMessageName]: (message: ServerMessage<N>) => void };
export type ClientToServer = {
  [N in RequestName]: (payload: RequestInput<N>, answer: (reply: Reply<RequestReply<N>>) => void) => void;
};
