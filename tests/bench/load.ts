import WebSocket from 'ws';

/**
 * The load generator, a process of its own: many browsers reduced to their sockets. Speaks just enough Socket.IO over
 * ws (docs/protocol.md) to cost little. Told what to do, and answering, over the process's message channel.
 */
export type LoadOrder =
  | {
      readonly do: 'connect';
      readonly url: string;
      readonly mixerId: string;
      readonly cookies: readonly string[];
      readonly overMs: number;
      readonly join: boolean;
    }
  | { readonly do: 'connect_floor'; readonly url: string; readonly count: number }
  | { readonly do: 'watch' }
  | { readonly do: 'collect' }
  | { readonly do: 'close' };
export type LoadReport =
  | { readonly did: 'connected'; readonly ackMs: readonly number[]; readonly failed: number }
  | {
      readonly did: 'collected';
      readonly seenAt: readonly number[];
      readonly bytes: number;
      readonly sample: string;
    }
  | { readonly did: 'watching' | 'closed' };

type Client = { socket: WebSocket; seenAt: number | null };
const clients: Client[] = [];
let bytes = 0;
/** one of the views that came, as it came */
let sample = '';

/** Everything that arrives is parsed; the moment when the own room was parsed is kept. */
function receive(client: Client, text: string): void {
  if (text === '2') client.socket.send('3');
  if (!text.startsWith('42')) return;
  const [, view] = JSON.parse(text.slice(2));
  if (client.seenAt !== null || !(view?.mine?.room || view?.mine?.waiting)) return;
  client.seenAt = Date.now();
  bytes += text.length;
  if (view.mine.room) sample = text;
}

function connectOne(
  order: Extract<LoadOrder, { do: 'connect' }>,
  cookie: string,
  nr: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const socket = new WebSocket(`${order.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { cookie },
      perMessageDeflate: false,
    });
    const client: Client = { socket, seenAt: null };
    socket.on('error', reject);
    socket.on('message', (raw) => {
      const text = raw.toString();
      if (text.startsWith('0'))
        socket.send(`40${JSON.stringify({ protocol: 1, mixerId: order.mixerId, kind: 'seat' })}`);
      else if (text.startsWith('44')) reject(new Error(text));
      else if (text.startsWith('40')) {
        clients.push(client);
        if (!order.join) return resolve(Date.now() - began);
        socket.send(`420["mixer:join",{"commandId":"bench-join-${nr}","pledge":true}]`);
      } else if (text.startsWith('430')) {
        if (text.includes('"ok":true')) resolve(Date.now() - began);
        else reject(new Error(text));
      } else receive(client, text);
    });
  });
}

/** Open loop: people come when they come, whether or not the ones before them are in. */
async function connectAll(order: Extract<LoadOrder, { do: 'connect' }>): Promise<LoadReport> {
  const began = Date.now();
  const every = order.overMs / Math.max(1, order.cookies.length);
  const coming: Promise<number>[] = [];
  for (const [nr, cookie] of order.cookies.entries()) {
    const due = began + nr * every;
    while (Date.now() < due)
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, due - Date.now())));
    coming.push(connectOne(order, cookie, nr));
  }
  const settled = await Promise.allSettled(coming);
  const ackMs = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed) console.error('first failure:', failed.reason);
  return { did: 'connected', ackMs, failed: settled.length - ackMs.length };
}

function connectFloor({ url, count }: Extract<LoadOrder, { do: 'connect_floor' }>): Promise<LoadReport> {
  const opening = Array.from({ length: count }, () => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    const client: Client = { socket, seenAt: null };
    clients.push(client);
    socket.on('message', (raw) => receive(client, raw.toString()));
    return new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
  });
  return Promise.all(opening).then(() => ({ did: 'connected', ackMs: [], failed: 0 }));
}

process.on('message', async (order: LoadOrder) => {
  const answer = (report: LoadReport) => process.send?.(report);
  switch (order.do) {
    case 'connect':
      return answer(await connectAll(order));
    case 'connect_floor':
      return answer(await connectFloor(order));
    case 'watch':
      bytes = 0;
      for (const client of clients) client.seenAt = null;
      return answer({ did: 'watching' });
    case 'collect':
      return answer({
        did: 'collected',
        seenAt: clients.flatMap(({ seenAt }) => seenAt ?? []),
        bytes,
        sample,
      });
    case 'close':
      for (const { socket } of clients) socket.terminate();
      clients.length = 0;
      return answer({ did: 'closed' });
  }
});
