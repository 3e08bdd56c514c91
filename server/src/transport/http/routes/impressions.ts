import { accepted } from '../../../people/reply.ts';
import type { Bind, HttpContext } from '../bindRoute.ts';
import { withIds } from '../pathIds.ts';

/** How people come across to each other: each reads their own answers, and about themselves what many said. */
export function bindImpressions(bind: Bind, { impressionBook }: HttpContext): void {
  bind.person('GET /api/me/impressions', async ({ visitor }) =>
    accepted(await impressionBook.ofMe(visitor.personId)),
  );
  bind.person('GET /api/me/impressions/:mixerId/:personId', ({ visitor, param }) =>
    withIds({ mixerId: param('mixerId'), personId: param('personId') }, ({ mixerId, personId }) =>
      impressionBook.read(mixerId, visitor.personId, personId),
    ),
  );
  bind.person('PUT /api/me/impressions/:mixerId/:personId', ({ visitor, param, body }) =>
    withIds({ mixerId: param('mixerId'), personId: param('personId') }, ({ mixerId, personId }) =>
      impressionBook.answer(mixerId, visitor.personId, personId, body),
    ),
  );
}
