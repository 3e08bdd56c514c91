import type { RequestHeaders, Sessions } from '../../ports/sessions.ts';
import type { AuthParts } from './authParts.ts';
import { cookieHeader, signedToken } from './signedToken.ts';

export function createSessions(parts: AuthParts): Sessions {
  const { auth, cookieName, memory, lookUp, personOfUser, config } = parts;
  const signInAsGuest = async (headers: Headers, simulated: boolean) => {
    const signedIn = await auth.api.signInAnonymous({ headers, returnHeaders: true });
    const setCookies = signedIn.headers.getSetCookie();
    const personId = await personOfUser(signedIn.response.user.id, simulated);
    return { personId, setCookies, token: signedIn.response.token };
  };

  return {
    async personOf(headers) {
      const token = signedToken(headers, cookieName, config.secret);
      if (!token) return null;
      const known = memory.get(token);
      if (known) return known;
      const visitor = await lookUp(token);
      return visitor && memory.set(token, visitor);
    },
    async begin(headers) {
      const asked = onlyCookies(headers);
      const current = await auth.api.getSession({ headers: asked, returnHeaders: true });
      if (current.response) {
        const { session, user } = current.response;
        const visitor = { personId: await personOfUser(user.id), sessionId: session.id };
        return {
          visitor: memory.set(session.token, visitor),
          setCookies: current.headers.getSetCookie(),
        };
      }
      const { token, setCookies } = await signInAsGuest(new Headers(), false);
      const visitor = await lookUp(token);
      if (!visitor) throw new Error('a session that was just begun is not there');
      return { visitor: memory.set(token, visitor), setCookies };
    },
    async beginSimulated() {
      const { personId, setCookies } = await signInAsGuest(new Headers(), true);
      return { personId, cookie: setCookies.map((line) => line.split(';', 1)[0]).join('; ') };
    },
    async end(headers) {
      const token = signedToken(headers, cookieName, config.secret);
      if (!token) return { setCookies: [] };
      memory.delete(token);
      const ended = await auth.api.signOut({ headers: onlyCookies(headers), returnHeaders: true });
      memory.delete(token); // a look-up that began before may have brought it back
      return { setCookies: ended.headers.getSetCookie() };
    },
  };
}

/** Only the cookie: better-auth would store the browser's name. */
export function onlyCookies(headers: RequestHeaders): Headers {
  return new Headers({ cookie: cookieHeader(headers) });
}
