import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import webPush from 'web-push';
import type { Log } from '../../ports/log.ts';
import type { Push, PushAddress } from '../../ports/push.ts';
import { publicOnly } from './publicAddress.ts';

const PATIENCE_MS = 15_000;
type Options = {
  readonly keys: { readonly publicKey: string; readonly privateKey: string };
  /** how a push service reaches the operator: an https address or `mailto:` */
  readonly subject: string;
  readonly log: Log;
  /** for tests: a server of one's own, its certificate, and how names are looked up */
  readonly trusting?: { readonly ca: string; readonly lookup: LookupFunction; readonly anyPort: true };
};

/** The Web Push protocol (RFC 8030, 8291, 8292) to whichever service a browser names. */
export function createWebPush({ keys, subject, log, trusting }: Options): Push {
  const lookup = trusting?.lookup ?? publicOnly();

  function post({ endpoint, p256dh, auth }: PushAddress, payload: string, TTL: number): Promise<number> {
    const { method, headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      payload,
      { vapidDetails: { subject, ...keys }, TTL, urgency: 'normal' },
    );
    return new Promise((resolve, reject) => {
      // Not the library's own sending: it would read an answer of any length and connect to any address.
      const sending = request(
        endpoint,
        { method, headers, lookup, agent: false, ...(trusting && { ca: trusting.ca }) },
        (answer) => {
          resolve(answer.statusCode ?? 0);
          answer.destroy();
        },
      );
      const late = setTimeout(() => sending.destroy(new Error('no answer in time')), PATIENCE_MS);
      sending.on('close', () => clearTimeout(late));
      sending.on('error', reject);
      sending.end(body);
    });
  }

  return {
    key: keys.publicKey,
    accepts: (endpoint) => couldBeService(endpoint, trusting?.anyPort ?? false),
    async send(to, notice, keptMs) {
      try {
        const status = await post(to, JSON.stringify(notice), Math.floor(keptMs / 1_000));
        if (status === 404 || status === 410) return 'gone';
        if (status >= 200 && status < 300) return 'sent';
        log.warn({ status }, 'a push service refused a notice');
      } catch (error) {
        log.warn({ err: error }, 'a notice was not sent');
      }
      return 'failed';
    },
  };
}

const OWN_NETWORK = /(^|\.)(localhost|local|internal|lan|home|corp|intranet|home\.arpa)$/;

/** Push services have names of their own and the usual port; anything else may be something of ours. */
function couldBeService(endpoint: string, anyPort: boolean): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  const named = hostname.includes('.') && isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return (
    protocol === 'https:' &&
    username === '' &&
    password === '' &&
    (port === '' || anyPort) &&
    named &&
    !hostname.endsWith('.') &&
    !OWN_NETWORK.test(hostname)
  );
}
