import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createMayConnect } from '../../../server/src/transport/socket/mayConnect.ts';
import { createTokenBucket } from '../../../server/src/transport/socket/tokenBucket.ts';

const PER_MINUTE = 3_000;

function handshake(headers: Record<string, string>, from = '203.0.113.7'): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: from });
  return Object.assign(new IncomingMessage(socket), { headers: { host: 'enishi.example', ...headers } });
}

/** How many of so many connections are let in. */
async function letIn(
  mayConnect: (request: IncomingMessage) => Promise<boolean>,
  asked: (nr: number) => IncomingMessage,
): Promise<number> {
  let count = 0;
  for (let nr = 0; nr < PER_MINUTE + 50; nr += 1) if (await mayConnect(asked(nr))) count += 1;
  return count;
}

describe('a flood of connections', () => {
  it('[N97] is stopped by address, and of IPv6 by household', async () => {
    const mayConnect = createMayConnect({ publicUrl: null, trustProxy: false });
    expect(await letIn(mayConnect, () => handshake({}))).toBe(PER_MINUTE);
    expect(await mayConnect(handshake({}, '203.0.113.8'))).toBe(true);
    const household = (nr: number) => handshake({}, `2001:db8::${(nr + 1).toString(16)}`);
    expect(await letIn(mayConnect, household)).toBe(PER_MINUTE);
  });

  it('[N97] a forged forwarding header helps nobody, with and without a proxy', async () => {
    const forged = (nr: number) => handshake({ 'x-forwarded-for': `10.1.${nr >> 8}.${nr & 255}` });
    for (const trustProxy of [false, '127.0.0.1'])
      expect(await letIn(createMayConnect({ publicUrl: null, trustProxy }), forged)).toBe(PER_MINUTE);
    const through = (nr: number) =>
      handshake({ 'x-forwarded-for': `10.1.${nr >> 8}.${nr & 255}, 198.51.100.4` }, '10.0.0.1');
    for (const trustProxy of [1, '10.0.0.1'])
      expect(await letIn(createMayConnect({ publicUrl: null, trustProxy }), through)).toBe(PER_MINUTE);
  });

  it('[N97] behind two proxies the address is the one that the outer one saw', async () => {
    const mayConnect = createMayConnect({ publicUrl: null, trustProxy: 2 });
    const company = (nr: number) =>
      handshake({ 'x-forwarded-for': `203.0.113.${nr % 2}, 10.0.0.9` }, '10.0.0.1');
    expect(await letIn(mayConnect, company)).toBe(PER_MINUTE + 50);
  });

  it('[N30] a foreign Origin is refused before anything else', async () => {
    const mayConnect = createMayConnect({ publicUrl: 'https://enishi.example', trustProxy: false });
    for (const [origin, may] of [
      ['https://enishi.example', true],
      ['http://enishi.example', false],
      ['https://enishi.example.evil.example', false],
      ['https://sub.enishi.example', false],
      ['null', false],
    ] as const)
      expect([origin, await mayConnect(handshake({ origin }))]).toEqual([origin, may]);
  });
});

describe('an allowance', () => {
  it('[N35] lets a burst through and so many a second after it, and no clock set back gives more', () => {
    const may = createTokenBucket({ burst: 3, perSecond: 2 });
    const many = (now: number) => [1, 2, 3, 4, 5].filter(() => may(now)).length;
    expect(many(10_000)).toBe(3);
    expect(many(10_000)).toBe(0);
    expect(many(11_000)).toBe(2);
    expect(many(1_000)).toBe(0);
    expect(many(60_000)).toBe(3);
  });
});
