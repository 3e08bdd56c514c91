import type { Router } from 'express';
import { type Bind, callOf, type HttpContext } from '../bindRoute.ts';
import { refuse } from '../refuse.ts';
import { wordsOf } from './contactFiles.ts';

/** Meetings that two agree on after they met. */
export function bindAppointments(bind: Bind, router: Router, context: HttpContext): void {
  const { appointmentBook, nowOf } = context;
  bind.person('GET /api/me/appointments', ({ visitor }) => appointmentBook.list(visitor.personId));
  bind.person('POST /api/me/appointments', ({ visitor, body, origin }) =>
    appointmentBook.propose(visitor.personId, { ...body, to: nowOf(body.to) }, origin),
  );
  bind.person('POST /api/me/appointments/:id/choose', ({ visitor, param, body, origin }) =>
    appointmentBook.choose(visitor.personId, param('id'), body.startsAt, body.language, origin),
  );
  bind.person('POST /api/me/appointments/:id/decline', ({ visitor, param, origin }) =>
    appointmentBook.decline(visitor.personId, param('id'), origin),
  );
  bind.person('POST /api/me/appointments/:id/cancel', ({ visitor, param, origin }) =>
    appointmentBook.cancel(visitor.personId, param('id'), origin),
  );
  bind.person('POST /api/me/appointments/:id/room', ({ visitor, param }) =>
    appointmentBook.room(visitor.personId, param('id')),
  );
  router.get('/api/me/appointments/:id.ics', async (request, response) => {
    const call = await callOf(request, response, context);
    if (!call.ok) return refuse(response, call.code);
    const { visitor, param, origin } = call.value;
    if (!visitor) return refuse(response, 'not_signed_in');
    const reader = { me: visitor.personId, ...wordsOf(call.value) };
    const file = await appointmentBook.calendar(param('id'), reader, origin);
    if (!file.ok) return refuse(response, file.code);
    response.attachment('enishi.ics');
    response.set('Content-Type', 'text/calendar; charset=utf-8').send(file.value);
  });
}
