import { request } from '../net/currentMixer.ts';
import { onOnline } from '../net/onOnline.ts';
import { signals } from '../net/roomMessages.ts';
import type { Signalling } from '../video/provider.ts';

const signalling: Signalling = {
  // Sent once; while there is no connection it is lost, as the port allows.
  send: (to, signal) => void request('signal:send', { to, signal }),
  on: (listener) =>
    signals.add(({ from, signal, stage }) => {
      if (!stage) listener(from, signal);
    }),
  onBack: onOnline,
};

/** The way for video to reach the others in my room; always the same object. */
export const useSignalling = (): Signalling => signalling;
