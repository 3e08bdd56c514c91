import type { Bind, HttpContext } from '../bindRoute.ts';
import { withIds } from '../pathIds.ts';

/** The people I met. */
export function bindPeople(bind: Bind, { contactBook }: HttpContext): void {
  bind.person('GET /api/me/people', ({ visitor, body }) => contactBook.search(visitor.personId, body));
  bind.person('GET /api/me/people/:personId', ({ visitor, param }) =>
    withIds({ personId: param('personId') }, ({ personId }) => contactBook.open(visitor.personId, personId)),
  );
  bind.person('PUT /api/me/people/:personId/relation', ({ visitor, param, body }) =>
    withIds({ personId: param('personId') }, ({ personId }) =>
      contactBook.mark(visitor.personId, personId, body),
    ),
  );
}
