import { accepted } from '../../../people/reply.ts';
import type { Bind, HttpContext } from '../bindRoute.ts';
import { withIds } from '../pathIds.ts';

/** The people I met. */
export function bindPeople(bind: Bind, { contactBook, mixers }: HttpContext): void {
  bind.person('GET /api/me/people', ({ visitor, body }) => contactBook.search(visitor.personId, body));
  bind.person('GET /api/me/people/:personId', ({ visitor, param }) =>
    withIds({ personId: param('personId') }, ({ personId }) => contactBook.open(visitor.personId, personId)),
  );
  bind.person('GET /api/me/card/holders', async ({ visitor }) =>
    accepted(await contactBook.holders(visitor.personId)),
  );
  bind.person('POST /api/me/card/takeBack', async ({ visitor, body }) => {
    const taken = await mixers.takeCardBack(body.mixerId, visitor.personId, body.offerId);
    return taken.ok ? accepted({}) : taken;
  });
  bind.person('PUT /api/me/people/:personId/relation', ({ visitor, param, body }) =>
    withIds({ personId: param('personId') }, ({ personId }) =>
      contactBook.mark(visitor.personId, personId, body),
    ),
  );
}
