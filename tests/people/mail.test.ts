import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { createSmtpMailer } from '../../server/src/adapters/smtp/smtpMailer.ts';
import { layMail } from '../../server/src/people/mails/layMail.ts';
import { signInMail } from '../../server/src/people/mails/signInMail.ts';

type Letter = { to: string[]; from: string; raw: string };
const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

/** A post office on a port of its own that keeps what it is given. */
async function postOffice({ refuses = false } = {}) {
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
  opened.push(mailer, { close: () => office.close() });
  return { letters, mailer };
}

/** The parts of a letter, decoded, by type. */
function partsOf(raw: string): Record<string, string> {
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

it('[M1] a mail goes through a real post office as plain text and as HTML, in the reader’s language', async () => {
  const { letters, mailer } = await postOffice();
  await mailer.send(
    signInMail('mina@example.com', '123456', { origin: 'https://enishi.example', language: 'ja' }),
  );
  const [letter] = letters;
  expect(letter?.to).toEqual(['mina@example.com']);
  expect(letter?.from).toBe('enishi@example.org');
  const parts = partsOf(letter?.raw ?? '');
  for (const text of [parts['text/plain'], parts['text/html']]) {
    expect(text).toContain('123456');
    expect(text).toContain('15 分');
    expect(text?.replaceAll('&amp;', '&')).toContain(
      'https://enishi.example/sign-in#address=mina%40example.com&code=123456',
    );
  }
  expect(parts['text/html']).toContain('<html lang="ja">');
  expect(letter?.raw).not.toContain('List-Unsubscribe');
});

it('[M2] a mail that was not asked for just now says how one click stops it', async () => {
  const { letters, mailer } = await postOffice();
  const stop = { label: 'Stop these mails', url: 'https://enishi.example/stop/abc' };
  await mailer.send(
    layMail('mina@example.com', { language: 'en', subject: 'x', paragraphs: ['y'], closing: [], stop }),
  );
  expect(letters[0]?.raw).toContain('List-Unsubscribe: <https://enishi.example/stop/abc>');
  expect(letters[0]?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(partsOf(letters[0]?.raw ?? '')['text/plain']).toContain(stop.url);
});

it('[M3] words of people stay words: no markup, no second receiver, no header of their own', async () => {
  const { letters, mailer } = await postOffice();
  const evil = '<b>x</b>\r\nBcc: other@example.com';
  const mail = layMail('mina@example.com', {
    language: 'en',
    subject: evil,
    paragraphs: [evil],
    items: [{ title: evil, lines: [evil] }],
    closing: [],
  });
  expect(mail.html).not.toContain('<b>x</b>\r');
  await mailer.send(mail);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.to).toEqual(['mina@example.com']);
  const head = letters[0]?.raw.split('\r\n\r\n')[0] ?? '';
  expect(head).not.toMatch(/^Bcc:/im);
});

it('[M4] a mail that the post office does not take is told, not forgotten', async () => {
  const { mailer } = await postOffice({ refuses: true });
  const mail = signInMail('mina@example.com', '123456', { origin: 'https://enishi.example', language: 'en' });
  await expect(mailer.send(mail)).rejects.toThrow('no such box');
});
