import { accepted } from '../../../people/reply.ts';
import type { Bind, HttpContext } from '../bindRoute.ts';
import { withIds } from '../pathIds.ts';

/** What belongs to the one who asks, and to nobody else. */
export function bindMe(bind: Bind, { profiles, cardBox, myMixers, recaps, notebook }: HttpContext): void {
  bind.person('GET /api/me', ({ visitor }) => profiles.me(visitor.personId));
  bind.person('PUT /api/me/profile', ({ visitor, body }) => profiles.saveProfile(visitor.personId, body));
  bind.person('PUT /api/me/card', ({ visitor, body }) => profiles.saveCard(visitor.personId, body));
  bind.person('POST /api/me/cards', ({ visitor, body }) => cardBox.add(visitor.personId, body));
  bind.person('PUT /api/me/cards/:id', ({ visitor, param, body }) =>
    cardBox.change(visitor.personId, param('id'), body),
  );
  bind.person('POST /api/me/cards/:id/remove', ({ visitor, param }) =>
    cardBox.remove(visitor.personId, param('id')),
  );
  bind.person('GET /api/me/mixers', async ({ visitor }) => accepted(await myMixers.of(visitor.personId)));
  bind.person('GET /api/me/recap/:mixerId', ({ visitor, param }) =>
    withIds({ mixerId: param('mixerId') }, ({ mixerId }) => recaps.of(mixerId, visitor.personId)),
  );
  bind.person('GET /api/me/notes/:mixerId/:personId', ({ visitor, param }) =>
    withIds({ mixerId: param('mixerId'), personId: param('personId') }, ({ mixerId, personId }) =>
      notebook.read(mixerId, visitor.personId, personId),
    ),
  );
  bind.person('PUT /api/me/notes/:mixerId/:personId', ({ visitor, param, body }) =>
    withIds({ mixerId: param('mixerId'), personId: param('personId') }, ({ mixerId, personId }) =>
      notebook.write(mixerId, visitor.personId, personId, body),
    ),
  );
}
