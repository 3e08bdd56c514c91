/** Outside of the contract, and for whom each is. */
export const OTHER_ROUTES: Readonly<Record<string, string>> = {
  'GET /healthz': 'the operator',
  'GET /readyz': 'the operator',
  'GET /metrics': 'the operator',
  'GET /dev/outbox': 'whoever tries Enishi on this computer',
  'GET /dev/outbox/:id': 'whoever tries Enishi on this computer',
  'POST /stop/:token': 'who has the link of a mail',
  'GET /': 'anybody: the client',
  'GET /index.html': 'anybody: the client',
  'GET /m/:code': 'anybody: the client, with what the page of a mixer says',
  'GET /m/:code/*rest': 'anybody: the client, with what the page of a mixer says',
  'GET /*path': 'anybody: the client',
};
