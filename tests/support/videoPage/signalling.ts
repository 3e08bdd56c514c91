import type { Signalling } from '../../../client/src/video/provider.ts';
import { RtcSignal } from '../../../shared/src/signal.ts';

type Message = { from: string; to: string; signal: unknown };

/** Stands in for the server: carries signals between rooms in the pages of one browser, and parses them. */
export function broadcastSignalling(me: string, lost = 0): Signalling & { close(): void } {
  const channel = new BroadcastChannel('signals');
  let sent = 0;
  return {
    send(to, signal) {
      sent += 1;
      if (sent > lost) channel.postMessage({ from: me, to, signal } satisfies Message);
    },
    on(listener) {
      const take = ({ data }: MessageEvent<Message>) => {
        if (data.to === me) listener(data.from, RtcSignal.parse(data.signal));
      };
      channel.addEventListener('message', take);
      return () => channel.removeEventListener('message', take);
    },
    close: () => channel.close(),
  };
}
