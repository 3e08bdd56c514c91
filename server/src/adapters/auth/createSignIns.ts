import type { PersonId } from '@enishi/shared/ids';
import { isAPIError } from 'better-auth/api';
import type { RequestHeaders, Sessions } from '../../ports/sessions.ts';
import type { Entered, SignIns } from '../../ports/signIns.ts';
import type { AuthParts } from './authParts.ts';
import { onlyCookies } from './createSessions.ts';
import { createSignInRows } from './signInRows.ts';

type PasskeyProof = NonNullable<
  Parameters<AuthParts['auth']['api']['verifyPasskeyAuthentication']>[0]
>['body']['response'];
type SignedIn = { readonly userId: string; readonly token: string; readonly setCookies: readonly string[] };

/** better-auth proves a mailbox or a key; whose life it opens is decided here. */
export function createSignIns(parts: AuthParts & { readonly sessions: Sessions }): SignIns {
  const { auth, memory, lookUp, personOfUser, identities, sessions, pool, config } = parts;
  const rows = createSignInRows(pool);

  async function enter(headers: RequestHeaders, signedIn: SignedIn, merge: boolean): Promise<Entered> {
    const { userId, token, setCookies } = signedIn;
    const here = await sessions.personOf(headers);
    const known = await rows.ownerOf(userId);
    if (here && !known) await rows.link(userId, here.personId);
    const owner = identities.nowOf(known ?? here?.personId ?? (await personOfUser(userId)));
    if (here && here.personId === owner) {
      // This browser's session stays, and with it the seat it may have in a mixer.
      await rows.endSession(token);
      return { visitor: here, setCookies: [], outcome: 'kept', endedSession: null };
    }
    if (here && merge) await identities.merge(here.personId, owner);
    const visitor = await lookUp(token);
    if (!visitor) throw new Error('a session that was just begun is not there');
    if (here) {
      if (merge) await rows.moveDevices(here.sessionId, visitor.sessionId);
      await rows.endSessionById(here.sessionId);
      memory.forget([here.sessionId], merge ? [here.personId] : []);
    }
    return {
      visitor: memory.set(token, visitor),
      setCookies,
      outcome: 'signed_in',
      endedSession: here?.sessionId ?? null,
    };
  }

  return {
    makeCode: (address) =>
      auth.api.createVerificationOTP({ body: { email: address.toLowerCase(), type: 'sign-in' } }),
    async enterByCode(headers, address, code, merge) {
      const proven = await unlessRefused(
        // Without the cookie: the library would throw the guest away.
        auth.api.signInEmailOTP({
          body: { email: address.toLowerCase(), otp: code },
          headers: new Headers(),
          returnHeaders: true,
        }),
      );
      if (!proven) return null;
      const { token, user } = proven.response;
      return enter(headers, { userId: user.id, token, setCookies: proven.headers.getSetCookie() }, merge);
    },
    async askForPasskey() {
      const asked = await auth.api.generatePasskeyAuthenticationOptions({
        headers: new Headers(),
        returnHeaders: true,
      });
      return { options: asked.response, setCookies: asked.headers.getSetCookie() };
    },
    async enterByPasskey(headers, answer, merge) {
      const cookie = challengeOnly(headers);
      const proven = await unlessRefused(
        auth.api.verifyPasskeyAuthentication({
          // What no authenticator would say is refused by the library itself.
          body: { response: answer as PasskeyProof },
          headers: new Headers({ cookie, ...originOf(headers, config.publicUrl) }),
          returnHeaders: true,
        }),
      );
      if (!proven) return null;
      const { session } = proven.response;
      const setCookies = proven.headers.getSetCookie();
      return enter(headers, { userId: session.userId, token: session.token, setCookies }, merge);
    },
    async offerPasskey(headers, name) {
      const offered = await unlessRefused(
        auth.api.generatePasskeyRegistrationOptions({
          query: { name },
          headers: onlyCookies(headers),
          returnHeaders: true,
        }),
      );
      return offered && { options: offered.response, setCookies: offered.headers.getSetCookie() };
    },
    async addPasskey(headers, answer, name) {
      const { cookie } = { cookie: onlyCookies(headers).get('cookie') ?? '' };
      const added = await unlessRefused(
        auth.api.verifyPasskeyRegistration({
          body: { response: answer, name },
          headers: new Headers({ cookie, ...originOf(headers, config.publicUrl) }),
        }),
      );
      return added !== null;
    },
    removePasskey: (person, id) => rows.removePasskey(person, id),
    waysOf: (person) => rows.waysOf(person),
    async endAll(person: PersonId) {
      const ended = await rows.endAll(person);
      memory.forget(ended, [person]);
      return ended;
    },
  };
}

/** What the library refuses is a wrong answer of the person's; anything else is a surprise. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isAPIError(error) && Number(error.statusCode) < 500) return null;
    throw error;
  }
}

/** Without our own session: whoever holds the key signs in, whoever sat here before. */
function challengeOnly(headers: RequestHeaders): string {
  const cookies = onlyCookies(headers).get('cookie')?.split('; ') ?? [];
  return cookies.filter((cookie) => !/session_token=/.test(cookie)).join('; ');
}

const originOf = ({ origin }: RequestHeaders, publicUrl: string | null): { origin?: string } => {
  const told = publicUrl ?? (typeof origin === 'string' ? origin : null);
  return told === null ? {} : { origin: told };
};
