import { WebSocketServer } from 'ws';

/** The floor: a bare ws server that sends each client one message of the same size, as fast as it can. */
const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
server.on('listening', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
process.on('message', ({ bytes }: { bytes: number }) => {
  const sentAt = Date.now();
  let nr = 0;
  for (const socket of server.clients) {
    nr += 1;
    const body = JSON.stringify([
      'view',
      { mine: { room: { nr, filling: 'x'.repeat(Math.max(0, bytes - 60)) } } },
    ]);
    socket.send(`42${body}`);
  }
  process.send?.({ sentAt });
});
