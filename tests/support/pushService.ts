import { execFileSync } from 'node:child_process';
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import webPush from 'web-push';
import { createWebPush } from '../../server/src/adapters/webPush/webPush.ts';

const NAME = 'push.enishi.example';
type Delivered = { headers: Record<string, unknown>; body: Buffer; path: string };

/** A push service of our own over https, and the sender that knows its certificate and its name. */
export async function openPushService() {
  const folder = mkdtempSync(join(tmpdir(), 'enishi-push-'));
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject];
  execFileSync('openssl', [...made, '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' });
  const cert = readFileSync(certFile, 'utf8');
  const delivered: Delivered[] = [];
  const answers = { status: 201 };
  const server = createServer({ cert, key: readFileSync(keyFile) }, async (request, response) => {
    delivered.push({ headers: request.headers, path: request.url ?? '', body: await buffer(request) });
    response.writeHead(answers.status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const keys = webPush.generateVAPIDKeys();
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const push = createWebPush({
    keys,
    subject: 'https://enishi.example',
    log,
    trusting: {
      ca: cert,
      anyPort: true,
      lookup: (_name, { all }, done) =>
        all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
    },
  });
  return { push, keys, log, delivered, answers, cert, port, subscribe, close: () => server.close() };

  /** A browser's subscription, made by hand, and how it reads what comes. */
  function subscribe(path = `/to/${randomBytes(6).toString('hex')}`) {
    const own = createECDH('prime256v1');
    const publicKey = own.generateKeys();
    const secret = randomBytes(16);
    const device = {
      endpoint: `https://${NAME}:${port}${path}`,
      p256dh: publicKey.toString('base64url'),
      auth: secret.toString('base64url'),
    };
    /** RFC 8291 over RFC 8188: one record of aes128gcm. */
    const read = (body: Buffer): unknown => {
      const salt = body.subarray(0, 16);
      const idLength = body.readUInt8(20);
      const sender = body.subarray(21, 21 + idLength);
      const sealed = body.subarray(21 + idLength);
      const derive = (key: Buffer, from: Buffer, info: Buffer, length: number) =>
        Buffer.from(hkdfSync('sha256', key, from, info, length));
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender]);
      const key = derive(own.computeSecret(sender), secret, info, 32);
      const contentKey = derive(key, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
      const nonce = derive(key, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
      const opener = createDecipheriv('aes-128-gcm', contentKey, nonce);
      opener.setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
      return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString());
    };
    return { device, read, of: () => delivered.filter((one) => one.path === path) };
  }
}
export type PushService = Awaited<ReturnType<typeof openPushService>>;
