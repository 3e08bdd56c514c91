import { WebSocketServer } from 'ws';

/** The floor: a bare ws server that sends each client a view of one of them, with its own number, as fast as it can. */
const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
server.on('listening', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
process.on('message', ({ sample }: { sample: string }) => {
  const [before = '', after = ''] = sample.split(/(?<="number":)\d+/);
  const sentAt = Date.now();
  let nr = 0;
  for (const socket of server.clients) {
    nr += 1;
    socket.send(`${before}${nr}${after}`);
  }
  process.send?.({ sentAt });
});
