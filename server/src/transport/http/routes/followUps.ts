import type { Bind, HttpContext } from '../bindRoute.ts';
import { withIds } from '../pathIds.ts';

/** Thanks, promises and next steps: each for the one who asks alone. */
export function bindFollowUps(bind: Bind, { followUpBook }: HttpContext): void {
  bind.person('GET /api/me/follow-ups', ({ visitor }) => followUpBook.list(visitor.personId));
  bind.person('PUT /api/me/follow-ups/:mixerId/:personId', ({ visitor, param, body }) =>
    withIds({ mixerId: param('mixerId'), personId: param('personId') }, ({ mixerId, personId }) =>
      followUpBook.save(visitor.personId, mixerId, personId, body),
    ),
  );
}
