import type { Clock } from '../../ports/clock.ts';
import type { Random } from '../../ports/random.ts';
import type { RequestHeaders, Sessions, Visitor } from '../../ports/sessions.ts';
import { type AuthDeps, createAuth } from './createAuth.ts';
import { createPersonOfUser } from './personOfUser.ts';
import { createSessionLookup } from './sessionLookup.ts';
import { cookieHeader, signedToken } from './signedToken.ts';

const REMEMBERED_MS = 300_000;
const REMEMBERED_AT_MOST = 50_000;

type Deps = AuthDeps & { readonly clock: Clock; readonly random: Random };

export async function createSessions(deps: Deps): Promise<Sessions> {
  const { pool, clock, random, config } = deps;
  const auth = createAuth(deps);
  const { authCookies } = await auth.$context;
  const cookieName = authCookies.sessionToken.name;
  const personOfUser = createPersonOfUser(pool, clock, random);
  const lookUp = createSessionLookup(pool, clock);
  const remembered = new Map<string, { visitor: Visitor; until: number }>();

  const remember = (token: string, visitor: Visitor) => {
    remembered.delete(token);
    remembered.set(token, { visitor, until: clock.now() + REMEMBERED_MS });
    const [oldest] = remembered.keys();
    if (oldest && remembered.size > REMEMBERED_AT_MOST) remembered.delete(oldest);
    return visitor;
  };
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
      const known = remembered.get(token);
      if (known && known.until > clock.now()) return known.visitor;
      const visitor = await lookUp(token);
      return visitor && remember(token, visitor);
    },
    async begin(headers) {
      const asked = headersFor(headers);
      const current = await auth.api.getSession({ headers: asked, returnHeaders: true });
      if (current.response) {
        const { session, user } = current.response;
        const visitor = { personId: await personOfUser(user.id), sessionId: session.id };
        return {
          visitor: remember(session.token, visitor),
          setCookies: current.headers.getSetCookie(),
        };
      }
      const { token, setCookies } = await signInAsGuest(new Headers(), false);
      const visitor = await lookUp(token);
      if (!visitor) throw new Error('a session that was just begun is not there');
      return { visitor: remember(token, visitor), setCookies };
    },
    async beginSimulated() {
      const { personId, setCookies } = await signInAsGuest(new Headers(), true);
      return { personId, cookie: setCookies.map((line) => line.split(';', 1)[0]).join('; ') };
    },
    async end(headers) {
      const token = signedToken(headers, cookieName, config.secret);
      if (!token) return { setCookies: [] };
      remembered.delete(token);
      const ended = await auth.api.signOut({ headers: headersFor(headers), returnHeaders: true });
      remembered.delete(token); // a look-up that began before may have brought it back
      return { setCookies: ended.headers.getSetCookie() };
    },
  };
}

/** Only the cookie: better-auth would store the browser's name. */
function headersFor(headers: RequestHeaders): Headers {
  return new Headers({ cookie: cookieHeader(headers) });
}
