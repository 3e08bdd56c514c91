import type { Reply } from '@enishi/shared/errors';
import type { Response } from 'express';
import { accepted, refused } from '../../../people/reply.ts';
import type { Entered } from '../../../ports/signIns.ts';
import type { Bind, HttpContext } from '../bindRoute.ts';

/** Coming back on any device: by a code in a mail, or by a passkey. */
export function bindSigningIn(bind: Bind, context: HttpContext): void {
  const { sessions, signIns, signingIn, limits, people, reminderBook } = context;

  const entered = (
    found: Entered | null,
    wrong: 'wrong_code' | 'wrong_passkey',
    response: Response,
  ): Reply<Pick<Entered, 'outcome'>> => {
    if (!found) return refused(wrong);
    setCookies(response, found.setCookies);
    return accepted({ outcome: found.outcome });
  };

  bind.open('POST /api/auth/code', async ({ body, address, origin }) => {
    if ((await limits.mailTo(body.address)) > 0 || (await limits.mailFrom(address)) > 0)
      return refused('rate_limited');
    return signingIn.askCode(body.address, { origin, language: body.language });
  });
  bind.open('POST /api/auth/enter', async ({ body, address, request, response }) => {
    if ((await limits.tryCode(body.address)) > 0 || (await limits.tryFrom(address)) > 0)
      return refused('rate_limited');
    const found = await signIns.enterByCode(request.headers, body.address, body.code, body.merge);
    if (found && body.place) await reminderBook.moved(found.visitor.personId, body.place);
    return entered(found, 'wrong_code', response);
  });
  bind.open('POST /api/auth/passkey/ask', async ({ request, response }) => {
    const { options, setCookies: cookies } = await signIns.askForPasskey(request.headers);
    setCookies(response, cookies);
    return accepted({ options: { ...options } });
  });
  bind.open('POST /api/auth/passkey/enter', async ({ body, address, request, response }) => {
    if ((await limits.tryFrom(address)) > 0) return refused('rate_limited');
    const found = await signIns.enterByPasskey(request.headers, body.answer, body.merge);
    return entered(found, 'wrong_passkey', response);
  });
  bind.person('POST /api/me/passkeys/offer', async ({ visitor, request, response }) => {
    const me = await people.find(visitor.personId);
    const offered = await signIns.offerPasskey(request.headers, me?.profile?.name ?? 'Enishi');
    if (!offered) return refused('not_signed_in');
    setCookies(response, offered.setCookies);
    return accepted({ options: { ...offered.options } });
  });
  bind.person('POST /api/me/passkeys', async ({ visitor, body, request }) => {
    const added = await signIns.addPasskey(request.headers, body.answer, '');
    return added ? accepted(copyOf(await signIns.waysOf(visitor.personId))) : refused('wrong_passkey');
  });
  bind.person('POST /api/me/passkeys/:id/remove', async ({ visitor, param }) => {
    await signIns.removePasskey(visitor.personId, param('id'));
    return accepted(copyOf(await signIns.waysOf(visitor.personId)));
  });
  bind.person('GET /api/me/ways-in', async ({ visitor }) =>
    accepted(copyOf(await signIns.waysOf(visitor.personId))),
  );

  bind.open('POST /api/auth/sign-out', async ({ request, response }) => {
    setCookies(response, (await sessions.end(request.headers)).setCookies);
    return accepted({});
  });
  bind.person('POST /api/auth/sign-out-everywhere', async ({ visitor, request, response }) => {
    const { setCookies: cookies } = await sessions.end(request.headers);
    await signIns.endAll(visitor.personId);
    setCookies(response, cookies);
    return accepted({});
  });
}

function setCookies(response: Response, cookies: readonly string[]): void {
  if (cookies.length > 0) response.setHeader('Set-Cookie', [...cookies]);
}

const copyOf = <T extends { readonly passkeys: readonly object[] }>(ways: T) => ({
  ...ways,
  passkeys: [...ways.passkeys] as T['passkeys'][number][],
});
