import { createTransport } from 'nodemailer';
import type { Mailer } from '../../ports/mailer.ts';

const PATIENCE_MS = 20_000;
const CONNECTIONS = 3;

/** Sends through the operator's post office. `from` is "name <address>" or an address. */
export function createSmtpMailer(smtpUrl: string, from: string): Mailer & { close(): void } {
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // What we send is text from people: it never names a file or an address to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    async send({ to, subject, text, html, stopUrl, key, attachments = [] }) {
      await transport.sendMail({
        // An object, so that no comma in it makes two receivers.
        to: { name: '', address: to },
        subject,
        text,
        html,
        // Mail programs and post offices show a message that comes twice under one id once.
        ...(key && { messageId: `<${key}@${domainOf(from)}>` }),
        attachments: attachments.map((one) => ({
          filename: one.name,
          contentType: one.type,
          content: one.text,
        })),
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(stopUrl && {
            'List-Unsubscribe': `<${stopUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
    },
    close: () => transport.close(),
  };
}

const domainOf = (from: string) => /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost';
