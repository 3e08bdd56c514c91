import type { Reply } from '@enishi/shared/errors';
import type { PersonId } from '@enishi/shared/ids';
import type { RtcSignal } from '@enishi/shared/signal';
import { request } from '../net/currentMixer.ts';
import { signals } from '../net/roomMessages.ts';

export type Signalling = {
  /** Sent once; `offline` while there is no connection. */
  send(to: PersonId, signal: RtcSignal): Promise<Reply<unknown>>;
  /** Gives back how to stop listening. */
  on(listener: (message: { from: PersonId; signal: RtcSignal }) => void): () => void;
};

const signalling: Signalling = {
  send: (to, signal) => request('signal:send', { to, signal }),
  on: signals.add,
};

/** The way for video to reach the others in my room; always the same object. */
export const useSignalling = (): Signalling => signalling;
