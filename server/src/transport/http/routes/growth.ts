import { accepted } from '../../../people/reply.ts';
import type { Bind, HttpContext } from '../bindRoute.ts';
import { withIds } from '../pathIds.ts';

/** My own way over time. */
export function bindGrowth(bind: Bind, { growthBook, nowOf }: HttpContext): void {
  bind.person('GET /api/me/growth', async ({ visitor }) => accepted(await growthBook.read(visitor.personId)));
  bind.person('GET /api/me/network', async ({ visitor }) =>
    accepted(await growthBook.network(visitor.personId)),
  );
  bind.person('POST /api/me/ratings', ({ visitor, body }) => growthBook.rate(visitor.personId, body));
  bind.person('GET /api/me/reflections/:mixerId', ({ visitor, param }) =>
    withIds({ mixerId: param('mixerId') }, ({ mixerId }) => growthBook.reflection(visitor.personId, mixerId)),
  );
  bind.person('PUT /api/me/reflections/:mixerId', ({ visitor, param, body }) =>
    withIds({ mixerId: param('mixerId') }, ({ mixerId }) =>
      growthBook.reflect(visitor.personId, mixerId, body),
    ),
  );
  bind.person('PUT /api/me/goals', async ({ visitor, body }) => {
    await growthBook.saveGoals(visitor.personId, body.goals);
    return accepted({});
  });
  bind.person('POST /api/me/gifts', ({ visitor, body }) =>
    growthBook.addGift(visitor.personId, { ...body, otherId: body.otherId && nowOf(body.otherId) }),
  );
  bind.person('POST /api/me/gifts/remove', async ({ visitor, body }) => {
    await growthBook.removeGift(visitor.personId, body.id);
    return accepted({});
  });
}
