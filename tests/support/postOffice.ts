import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { createSmtpMailer } from '../../server/src/adapters/smtp/smtpMailer.ts';

export type Letter = { to: string[]; from: string; raw: string };

/** A post office on a port of its own that keeps what it is given. */
export async function openPostOffice({ refuses = false } = {}) {
  const letters: Letter[] = [];
  const office = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('no such box') : null),
    onData(stream, { envelope }, done) {
      let raw = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        raw += chunk;
      });
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        letters.push({ raw, from, to: envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
  });
  office.listen(0, '127.0.0.1');
  await once(office.server, 'listening');
  const { port } = office.server.address() as AddressInfo;
  const mailer = createSmtpMailer(`smtp://127.0.0.1:${port}`, '縁 <enishi@example.org>');
  return {
    letters,
    mailer,
    close() {
      mailer.close();
      office.close();
    },
  };
}

/** The parts of a letter, decoded, by type. */
export function partsOf(raw: string): Record<string, string> {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  const parts = raw.split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const [head = '', ...rest] = part.trim().split('\r\n\r\n');
      const body = rest.join('\r\n\r\n');
      const text = /base64/i.test(head)
        ? Buffer.from(body, 'base64').toString()
        : Buffer.from(
            body
              .replace(/=\r\n/g, '')
              .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString();
      return [/Content-Type: ([^;]+)/i.exec(head)?.[1] ?? '', text.replaceAll('\r\n', '\n')];
    }),
  );
}
