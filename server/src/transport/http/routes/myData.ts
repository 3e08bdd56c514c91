import type { Router } from 'express';
import { strToU8, zipSync } from 'fflate';
import { accepted } from '../../../people/reply.ts';
import { type Bind, callOf, type HttpContext } from '../bindRoute.ts';
import { refuse } from '../refuse.ts';
import { wordsOf } from './contactFiles.ts';

/** Everything that is kept of the one who asks: to take along, or to have removed. */
export function bindMyData(bind: Bind, router: Router, context: HttpContext): void {
  const { myData, sessions, signIns, clock, limits } = context;
  router.get('/api/me/export.zip', async (request, response) => {
    const call = await callOf(request, response, context);
    if (!call.ok) return refuse(response, call.code);
    const { visitor } = call.value;
    if (!visitor) return refuse(response, 'not_signed_in');
    const wait = await limits.write(visitor.sessionId);
    if (wait > 0) return refuse(response, 'rate_limited', wait);
    const files = await myData.export({ me: visitor.personId, ...wordsOf(call.value) });
    const zip = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    );
    response.attachment(`enishi-${new Date(clock.now()).toISOString().slice(0, 10)}.zip`);
    response.type('application/zip').send(Buffer.from(zip));
  });
  bind.person('POST /api/me/delete', async ({ visitor, request, response, origin }) => {
    const { setCookies } = await sessions.end(request.headers);
    // First nobody is signed in any more, so that nothing new is written meanwhile.
    await signIns.endAll(visitor.personId);
    await myData.erase(visitor.personId, origin);
    if (setCookies.length > 0) response.setHeader('Set-Cookie', [...setCookies]);
    return accepted({});
  });
}
