import type { Response, Router } from 'express';
import type { KeptMail } from '../../../ports/mailer.ts';
import type { HttpDeps } from '../httpDeps.ts';
import { onLoopback } from '../onLoopback.ts';
import { nonceOf } from '../securityHeaders.ts';

const SHOWN = 100;

/** Mails that nobody sends, for whoever tries Enishi on their own computer. Elsewhere there is no such page. */
export function bindOutbox(router: Router, { outbox, config }: HttpDeps): void {
  if (!outbox || config.publicUrl !== null) return;
  router.use('/dev/outbox', (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (onLoopback(request)) next();
    else response.status(404).type('text/plain').send('not found');
  });
  router.get('/dev/outbox', async (_request, response) => {
    response.type('html').send(listPage(await outbox.latest(SHOWN), response));
  });
  router.get('/dev/outbox/:id', async (request, response) => {
    const mail = await outbox.read(request.params.id);
    if (!mail) return void response.status(404).type('text/plain').send('not found');
    // As a mail program would show it: its own styles, no script, nothing fetched.
    response.set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation",
    );
    response.type('html').send(mail.html);
  });
}

const STYLE = `body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:16px/1.7 system-ui,sans-serif;background:#fbf8f3;color:#1f1b16}
article{background:#fff;border-radius:16px;padding:1rem 1.25rem;margin:1rem 0}h1{font-size:1.5rem}h2{font-size:1.1rem;margin:0}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}p{margin:0;color:#5f564a}a{color:#264b7c}
@media(prefers-color-scheme:dark){body{background:#15130f;color:#f6f1e8}article{background:#211e19}p{color:#b9ad9c}a{color:#8fb3e0}}`;

function listPage(mails: readonly KeptMail[], response: Response): string {
  const articles = mails.map(
    (mail) =>
      `<article><h2>${escaped(mail.subject)}</h2><p>${escaped(mail.to)} · ${new Date(mail.at).toISOString()} · <a href="/dev/outbox/${mail.id}">HTML</a></p><pre>${linked(mail.text)}</pre></article>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox</title><style nonce="${nonceOf(response)}">${STYLE}</style></head><body><h1>Outbox</h1><p>Set SMTP_URL and MAIL_FROM to send mails. Until then they are kept here, for this computer only.</p>${articles.join('') || '<p>No mail yet.</p>'}</body></html>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
const linked = (text: string) =>
  escaped(text).replace(/https?:\/\/[^\s<>"]+/g, (url) => `<a href="${url}">${url}</a>`);
