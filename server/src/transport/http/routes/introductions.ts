import type { Bind, HttpContext } from '../bindRoute.ts';

/** Two people I met, made known to each other when both agree. */
export function bindIntroductions(bind: Bind, { introductionBook, nowOf }: HttpContext): void {
  bind.person('GET /api/me/introductions', ({ visitor }) => introductionBook.list(visitor.personId));
  bind.person('POST /api/me/introductions', ({ visitor, body }) =>
    introductionBook.begin(visitor.personId, { ...body, one: nowOf(body.one), other: nowOf(body.other) }),
  );
  bind.person('POST /api/me/introductions/:id/answer', ({ visitor, param, body }) =>
    introductionBook.answer(visitor.personId, param('id'), body.agrees),
  );
  bind.person('POST /api/me/introductions/:id/takeBack', ({ visitor, param }) =>
    introductionBook.takeBack(visitor.personId, param('id')),
  );
}
