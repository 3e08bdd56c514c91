import type { Router } from 'express';
import { accepted } from '../../../people/reply.ts';
import type { HttpContext } from '../bindRoute.ts';

/** For a computer that is not one's own. The only one of the auth library's acts that is reachable by itself. */
export function bindSignOut(router: Router, { sessions }: HttpContext): void {
  router.post('/api/auth/sign-out', async (request, response) => {
    const { setCookies } = await sessions.end(request.headers);
    if (setCookies.length > 0) response.setHeader('Set-Cookie', [...setCookies]);
    response.json(accepted({}));
  });
}
