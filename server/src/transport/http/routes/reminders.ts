import type { Router } from 'express';
import { addressKey } from '../addressKey.ts';
import type { Bind, HttpContext } from '../bindRoute.ts';
import { refuse } from '../refuse.ts';

/** Which mails come: for the one who asks, or by the link of a mail without signing in. */
export function bindReminders(bind: Bind, { reminderBook }: HttpContext): void {
  bind.person('GET /api/me/reminders', ({ visitor }) => reminderBook.read(visitor));
  bind.person('PUT /api/me/reminders', ({ visitor, body }) => reminderBook.save(visitor, body));
  bind.person('POST /api/me/push', ({ visitor, body }) => reminderBook.addDevice(visitor, body));
  bind.person('POST /api/me/push/remove', ({ visitor, body }) =>
    reminderBook.removeDevice(visitor, body.endpoint),
  );
  bind.open('GET /api/stop/:token', async ({ param }) => reminderBook.asked(param('token')));
  bind.open('POST /api/stop/:token', ({ param, body }) => reminderBook.stop(param('token'), body.all));
}

/**
 * The one click of mail programs (RFC 8058): a bare POST of theirs, with no page of ours around it, so neither
 * Origin nor body is looked at. Opened by a person, the same address is a page that asks.
 */
export function bindOneClickStop(router: Router, { reminderBook, limits }: HttpContext): void {
  router.post('/stop/:token', async (request, response) => {
    const wait = await limits.request(addressKey(request.ip));
    if (wait > 0) return refuse(response, 'rate_limited', wait);
    const stopped = await reminderBook.stop(request.params.token, false);
    if (stopped.ok) response.json(stopped);
    else refuse(response, stopped.code);
  });
}
