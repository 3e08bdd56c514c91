import type { Bind, HttpContext } from '../bindRoute.ts';

/** First contact: a guest's session and person, or the one this browser has, prolonged. */
export function bindSession(bind: Bind, { sessions, profiles }: HttpContext): void {
  bind.open('POST /api/session', async ({ request, response }) => {
    const { visitor, setCookies } = await sessions.begin(request.headers);
    if (setCookies.length > 0) response.setHeader('Set-Cookie', [...setCookies]);
    return profiles.me(visitor.personId);
  });
}
