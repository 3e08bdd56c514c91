import type { ErrorCode, Reply } from '@enishi/shared/errors';
import type { CommandId } from '@enishi/shared/ids';
import type { RequestInput, RequestName, RequestReply } from '@enishi/shared/requests';
import { newCommandId } from './commandId.ts';

/** What a caller gives: the commandId is added here, unless it has to be known before. */
export type Request<N extends RequestName> = Omit<RequestInput<N>, 'commandId'> & {
  readonly commandId?: CommandId;
};
/** Hands a request to the socket; false when there is no connection. */
export type Send = (name: RequestName, payload: object, answer: (reply: Reply<unknown>) => void) => boolean;

type Unkeyed = {
  [N in RequestName]: RequestInput<N> extends { commandId: string } ? never : N;
}[RequestName];
// Not commands: sent at most once, and worth nothing on a later connection.
const unkeyed: { readonly [N in Unkeyed]: true } = {
  'mixer:sync': true,
  'presence:set': true,
  'reaction:send': true,
  'caption:send': true,
  'signal:send': true,
  'preview:get': true,
};

export const COMMAND_LIMIT_MS = 30_000;
const QUESTION_LIMIT_MS = 10_000;

type Waiting = {
  readonly name: RequestName;
  readonly payload: object;
  readonly keyed: boolean;
  settle(reply: Reply<unknown>): void;
};

/** Requests in flight. A command goes out again with the same commandId on every new connection, until
 * it is answered or too old; everything else fails as `offline` when the connection is lost. */
export function createCommandQueue(send: Send) {
  const waiting = new Set<Waiting>();
  let presence: Waiting | null = null;
  const hand = (one: Waiting) => send(one.name, one.payload, one.settle);

  return {
    request<N extends RequestName>(name: N, payload: Request<N>): Promise<Reply<RequestReply<N>>> {
      return new Promise((resolve) => {
        const keyed = !(name in unkeyed);
        const limit = setTimeout(
          () => one.settle({ ok: false, code: 'timeout' }),
          keyed ? COMMAND_LIMIT_MS : QUESTION_LIMIT_MS,
        );
        const one: Waiting = {
          name,
          payload: keyed ? { commandId: newCommandId(), ...payload } : payload,
          keyed,
          settle: (reply) => {
            clearTimeout(limit);
            waiting.delete(one);
            resolve(reply as Reply<RequestReply<N>>); // the server's answer to `name`
          },
        };
        waiting.add(one);
        if (name === 'presence:set') presence = one;
        if (!hand(one) && !keyed) one.settle({ ok: false, code: 'offline' });
      });
    },
    /** On a new connection: in the order they were made, then how I take part, which the server keeps in
     * memory only. */
    resend: () => {
      for (const one of waiting) if (one.keyed) hand(one);
      if (presence) hand(presence);
    },
    connectionLost: () => {
      for (const one of waiting) if (!one.keyed) one.settle({ ok: false, code: 'offline' });
    },
    /** Nothing of this will be answered any more. */
    giveUp: (code: ErrorCode) => {
      for (const one of waiting) one.settle({ ok: false, code });
    },
  };
}
