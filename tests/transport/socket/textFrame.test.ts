import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { textFrame } from '../../../server/src/transport/socket/textFrame.ts';

const TEXTS = [0, 125, 126, 0xffff, 0x10000]
  .map((length) => 'x'.repeat(length))
  .concat('縁'.repeat(21_845), '縁🤝');

it('[N100] a framed text of any length arrives as it was in a WebSocket client of another make', async () => {
  const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
  server.on('connection', (_socket, { socket }) => {
    for (const text of TEXTS) socket.write(textFrame([...text].map((letter) => Buffer.from(letter))));
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const got: string[] = [];
  await new Promise<void>((resolve, reject) => {
    client.on('error', reject);
    client.on('message', (raw) => {
      if (got.push(raw.toString()) === TEXTS.length) resolve();
    });
  });
  client.terminate();
  server.close();
  expect(got).toEqual(TEXTS);
});
