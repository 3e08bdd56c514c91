import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

export type CuttableWire = {
  /** the same as given, at this end of the line */
  readonly url: string;
  /** From now on every packet is lost, in both directions. */
  cut(): void;
  mend(): void;
  stop(): void;
};

/** A UDP line to a TURN server, for media: what a browser's "offline" leaves untouched. */
export async function startCuttableWire(turnUrl: string): Promise<CuttableWire> {
  const [, address = '', to = ''] = /^turn:([\d.]+):(\d+)/.exec(turnUrl) ?? [];
  const front = createSocket('udp4');
  const backs = new Map<number, Socket>();
  let whole = true;

  function backOf(port: number): Socket {
    const known = backs.get(port);
    if (known) return known;
    const back = createSocket('udp4');
    back.on('message', (packet) => {
      if (whole) front.send(packet, port, address);
    });
    backs.set(port, back);
    return back;
  }
  front.on('message', (packet, { port }) => {
    if (whole) backOf(port).send(packet, Number(to), address);
  });
  front.bind(0, address);
  await once(front, 'listening');
  return {
    url: turnUrl.replace(`:${to}`, `:${front.address().port}`),
    cut() {
      whole = false;
    },
    mend() {
      whole = true;
    },
    stop() {
      front.close();
      for (const back of backs.values()) back.close();
    },
  };
}
