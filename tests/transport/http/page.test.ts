import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { openMixer } from '../../support/smallMixer.ts';

const script = '/assets/index-BA3eyZUS.js';
const directives = (policy: string | null) =>
  new Map(
    (policy ?? '').split(';').map((part) => [part.trim().split(' ')[0], part.trim().split(' ').slice(1)]),
  );
const metaOf = (page: string, property: string) =>
  new RegExp(`<meta property="${property}" content="([^"]*)">`).exec(page)?.[1];

describeOnDatabases(
  'pages',
  startHttpServer,
  (server) => {
    const page = (path: string, headers = {}) => server().browser().get(path, headers);

    it('[N20] every page carries a nonce of its own, in the policy and in the page', async () => {
      const nonces = new Set<string>();
      for (const path of ['/', '/index.html', '/me/follow-ups', '/m/ABCDEFGH/prepare']) {
        const { text, headers, status } = await page(path);
        expect(status).toBe(200);
        const policy = directives(headers.get('content-security-policy'));
        const [nonce = ''] = /(?<=nonce=")[^"]+/.exec(text) ?? [];
        expect(nonce).toMatch(/^[\w-]{22}$/);
        expect(text).not.toContain('__CSP_NONCE__');
        expect(text).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
        expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", `'nonce-${nonce}'`]);
        expect(policy.get('style-src')).toEqual(["'self'", `'nonce-${nonce}'`]);
        nonces.add(nonce);
      }
      expect(nonces.size).toBe(4);
    });

    it('[N21] the policy lets in nothing but our own', async () => {
      const { headers } = await page('/');
      const policy = directives(headers.get('content-security-policy'));
      const socket = server().url.replace('http', 'ws');
      expect(policy.get('default-src')).toEqual(["'self'"]);
      expect(policy.get('connect-src')).toEqual(["'self'", socket]);
      expect(policy.get('img-src')).toEqual(["'self'", 'data:', 'blob:']);
      expect(policy.get('media-src')).toEqual(["'self'", 'blob:']);
      expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(headers.get('content-security-policy')).not.toMatch(/'unsafe|(?<!wasm-)unsafe-eval/);
      expect(headers.get('permissions-policy')).toMatch(/camera=\(self\), microphone=\(self\)/);
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    });

    it('[N22] a shared link shows the name and purpose of its mixer, whatever is in them', async () => {
      const name = `"><script>alert('x')</script> & 縁`;
      const { created } = await openMixer(server(), [], { name, purpose: '$& $1 <b>目的</b>' });
      const { text, headers } = await page(`/m/${created.code}`);
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('<b>');
      const unescaped = (value = '') =>
        value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
      expect(unescaped(metaOf(text, 'og:title'))).toContain(name);
      expect(unescaped(metaOf(text, 'og:description'))).toBe('$& $1 <b>目的</b>');
      expect(metaOf(text, 'og:url')).toBe(created.participantUrl);
      expect(metaOf(text, 'og:image')).toBe(`${server().url}/share.png`);
      expect(headers.get('x-robots-tag')).toBe('noindex');
      expect(text.match(/<title>/g)).toHaveLength(1);
    });

    it('[N22] any other page says what Enishi is, in the language of who asks', async () => {
      expect(metaOf((await page('/', { 'accept-language': 'en' })).text, 'og:title')).toContain('mixers');
      expect(metaOf((await page('/', { 'accept-language': 'ja' })).text, 'og:title')).toContain('交流会');
      const unknown = await page('/m/ABCDEFGH', { 'accept-language': 'ja' });
      expect(metaOf(unknown.text, 'og:title')).toContain('交流会');
    });

    it('[N23] hashed files never change, pages are asked for anew, a missing file is missing', async () => {
      expect((await page(script)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect((await page('/icon.svg')).headers.get('cache-control')).toBe('public, max-age=3600');
      expect((await page('/')).headers.get('cache-control')).toBe('private, no-cache');
      for (const path of ['/assets/gone.js', '/gone.png', '/..%2f..%2fpackage.json'])
        expect((await page(path)).status, path).toBe(404);
    });

    it('[N24] texts go out compressed to those who can read it', async () => {
      const plain = await raw(server().url + script, 'identity');
      const packed = { br: brotliDecompressSync, gzip: gunzipSync };
      for (const [encoding, unpack] of Object.entries(packed)) {
        const answer = await raw(server().url + script, encoding);
        expect(answer.headers['content-encoding']).toBe(encoding);
        expect(answer.headers['content-type']).toMatch(/javascript/);
        expect(answer.headers.vary).toMatch(/accept-encoding/i);
        expect(answer.body.length).toBeLessThan(plain.body.length / 4);
        expect(unpack(answer.body)).toEqual(plain.body);
      }
    });

    it('[N25] under an https address: HSTS, secure sockets, links with that address', async () => {
      const pool = server().pool;
      const https = await startHttpServer(pool, { config: { publicUrl: 'https://enishi.example' } });
      try {
        const { headers, text } = await https.browser().get('/');
        expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
        expect(headers.get('content-security-policy')).toContain("connect-src 'self' wss://enishi.example;");
        expect(metaOf(text, 'og:url')).toBe('https://enishi.example/');
        const origin = async (value: string) =>
          (await https.browser().send('POST', '/api/session', { headers: { origin: value } })).status;
        expect(await origin('https://enishi.example')).toBe(200);
        expect(await origin(https.url)).toBe(403);
        expect(await origin('http://enishi.example')).toBe(403);
      } finally {
        await https.close();
      }
    });

    it('[N26] a host that is none gets no page with it in its links', async () => {
      for (const host of ['evil.example/x', '<script>', 'a b', '"x"']) {
        const answer = await raw(`${server().url}/`, 'identity', { host });
        expect(answer.status).toBe(400);
        expect(answer.body.toString()).not.toContain('script>');
      }
    });

    it('[N27] a client that is not built is a surprise of the operator, not a page', async () => {
      const clientDir = fileURLToPath(new URL('./no-such-folder', import.meta.url));
      const bare = await startHttpServer(server().pool, { config: { clientDir } });
      try {
        expect((await bare.browser().get('/')).status).toBe(500);
        expect((await bare.browser().get('/healthz')).status).toBe(200);
      } finally {
        await bare.close();
      }
    });
  },
  ['embedded'],
);

type Raw = { status: number; headers: Record<string, unknown>; body: Buffer };

/** As the wire has it: `fetch` unpacks bodies and chooses the host itself. */
function raw(url: string, encoding: string, headers = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': encoding, ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('error', reject);
  });
}
