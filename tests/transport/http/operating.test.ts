import { expect, it } from 'vitest';
import { addressKey } from '../../../server/src/transport/http/addressKey.ts';
import { httpLimits } from '../../../server/src/transport/http/httpDeps.ts';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { someone } from '../../support/httpBrowser.ts';
import { type HttpServer, startHttpServer } from '../../support/httpServer.ts';
import { openMixer } from '../../support/smallMixer.ts';

describeOnDatabases(
  'operating',
  startHttpServer,
  (server) => {
    /** A server of other settings over the same database. */
    async function using(
      overrides: Parameters<typeof startHttpServer>[1],
      act: (other: HttpServer) => Promise<void>,
    ): Promise<void> {
      const other = await startHttpServer(server().pool, overrides);
      await act(other).finally(() => other.close());
    }
    const times = async (n: number, act: () => Promise<{ status: number }>) => {
      const statuses: number[] = [];
      for (let i = 0; i < n; i++) statuses.push((await act()).status);
      return statuses;
    };

    it('[N28] alive is alive; ready means that the database answers and the server does not stop', async () => {
      const browser = server().browser();
      expect((await browser.get('/healthz')).status).toBe(200);
      expect((await browser.get('/readyz')).status).toBe(200);
      await using({ health: { stopping: () => true } }, async (other) => {
        expect((await other.browser().get('/readyz')).status).toBe(503);
        expect((await other.browser().get('/healthz')).status).toBe(200);
      });
      const gone = async () => Promise.reject(new Error('no connection'));
      await using({ health: { databaseAnswers: gone } }, async (other) => {
        expect((await other.browser().get('/readyz')).status).toBe(503);
      });
    });

    it('[N29] the numbers are for this computer or for who has the token', async () => {
      const token = 'a-token-of-the-operator';
      await using({ config: { metricsToken: token } }, async (other) => {
        const read = async (headers: Record<string, string>) =>
          (await other.browser().get('/metrics', headers)).status;
        const forwarded = { 'x-forwarded-for': '127.0.0.1' };
        expect(await read({})).toBe(200);
        expect(await read(forwarded)).toBe(404);
        expect(await read({ ...forwarded, authorization: 'Bearer wrong' })).toBe(404);
        expect(await read({ ...forwarded, authorization: `Bearer ${token}` })).toBe(200);
      });
      const forwarded = await server()
        .browser()
        .get('/metrics', { forwarded: 'for=1.2.3.4', authorization: 'Bearer ' });
      expect(forwarded.status).toBe(404);
      const { text } = await server().browser().get('/metrics');
      expect(text).toContain('enishi_http_request_seconds_count{method="GET",route="/metrics"');
    });

    it('[P40] one session may change things sixty times a minute, and others go on', async () => {
      await using({ config: { limits: httpLimits } }, async (other) => {
        const browser = other.browser();
        await browser.arrive(someone);
        const save = () => browser.call('PUT /api/me/profile', { body: someone });
        const statuses = await times(61, save);
        expect(statuses.slice(0, 59)).toEqual(Array(59).fill(200));
        expect(statuses.at(-1)).toBe(429);
        expect((await save()).headers.get('retry-after')).toMatch(/^\d+$/);
        expect((await browser.call('GET /api/me')).status).toBe(200);
        const neighbour = other.browser();
        await neighbour.arrive(someone);
      });
    });

    it('[P41] an address that tries many codes finds no other for a while, a crowd with one code all do', async () => {
      await using({ config: { limits: httpLimits } }, async (other) => {
        const { created } = await openMixer(other, []);
        const browser = other.browser();
        const find = (code: string) => () => browser.call('GET /api/mixers/:code', { params: { code } });
        expect(new Set(await times(200, find(created.code)))).toEqual(new Set([200]));
        expect(new Set(await times(60, find('ABCDEFGH')))).toEqual(new Set([404]));
        expect(await times(2, find('ABCDEFGJ'))).toEqual([429, 429]);
        expect((await find(created.code)()).status).toBe(429);
        expect((await browser.get(`/m/${created.code}`)).text).not.toContain('異業種の夜');
        expect((await browser.get(`/api/mixers/${created.code}/qr.svg`)).status).toBe(429);
      });
    });

    it('[P42] an address has a loose limit over all', async () => {
      await using({ config: { limits: { ...httpLimits, requestsPerAddress: 5 } } }, async (other) => {
        const browser = other.browser();
        expect(await times(6, () => browser.get('/api/mixers'))).toEqual([200, 200, 200, 200, 200, 429]);
        expect((await browser.get('/healthz')).status).toBe(200);
      });
    });

    it('[P43] behind a trusted proxy the address is the one it tells; else nobody chooses their own', async () => {
      const limits = { ...httpLimits, requestsPerAddress: 1 };
      const ask = (other: HttpServer, address: string) => () =>
        other.browser().get('/api/mixers', { 'x-forwarded-for': address });
      await using({ config: { limits, trustProxy: 1 } }, async (other) => {
        expect(await times(1, ask(other, '203.0.113.1'))).toEqual([200]);
        expect(await times(1, ask(other, '203.0.113.2'))).toEqual([200]);
        expect(await times(1, ask(other, '203.0.113.2'))).toEqual([429]);
      });
      await using({ config: { limits } }, async (other) => {
        expect(await times(1, ask(other, '203.0.113.1'))).toEqual([200]);
        expect(await times(1, ask(other, '203.0.113.2'))).toEqual([429]);
      });
    });

    it.each([
      ['203.0.113.9', '203.0.113.9'],
      ['::ffff:203.0.113.9', '203.0.113.9'],
      ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
      ['2001:db8:1:2::6', '2001:db8:1:2'],
      ['2001:db8::1', '2001:db8:0:0'],
      ['::1', '0:0:0:0'],
      [undefined, 'unknown'],
    ])('[P43] an IPv6 address counts by its network: %s', (address, key) => {
      expect(addressKey(address)).toBe(key);
    });
  },
  ['embedded'],
);
