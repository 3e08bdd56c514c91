import { afterEach, expect, it } from 'vitest';
import { layMail } from '../../server/src/people/mails/layMail.ts';
import { signInMail } from '../../server/src/people/mails/signInMail.ts';
import { openPostOffice, partsOf } from '../support/postOffice.ts';

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});
async function postOffice(how = {}) {
  const office = await openPostOffice(how);
  opened.push(office);
  return office;
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
