import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { anonymous } from 'better-auth/plugins/anonymous';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Pool } from 'pg';

/** The tables of better-auth's models. */
type AuthTables = Readonly<Record<'user' | 'session' | 'account' | 'verification' | 'passkey', PgTable>>;

type AuthConfig = {
  /** signs the cookies */
  readonly secret: string;
  /** null: only this computer reaches the server, by plain http */
  readonly publicUrl: string | null;
};

export type AuthDeps = {
  readonly pool: Pool;
  readonly tables: AuthTables;
  readonly config: AuthConfig;
  /** a fault of the library, in its words */
  readonly onFault: (message: string) => void;
};

/** How long a sign-in code lives, and how often it may be guessed at. */
const CODE_S = 900;
const CODE_TRIES = 5;
const DAY_S = 86_400;
/** The longest that browsers keep a cookie. */
const SESSION_DAYS = 400;

/**
 * better-auth as a library: its routes are not mounted, `createSessions` calls what is needed. Neither the
 * address nor the browser's name is stored with a session.
 */
export function createAuth({ pool, tables, config, onFault }: AuthDeps) {
  const { secret, publicUrl } = config;
  const secure = publicUrl?.startsWith('https:') ?? false;
  return betterAuth({
    appName: 'Enishi',
    secret,
    baseURL: publicUrl ?? 'http://localhost',
    database: drizzleAdapter(drizzle(pool), {
      provider: 'pg',
      schema: tables,
    }),
    plugins: [
      anonymous(),
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_S,
        allowedAttempts: CODE_TRIES,
        storeOTP: 'hashed',
        // Ours is sent by the mailer port: the library only makes and checks the code.
        sendVerificationOTP: async () => {},
      }),
      passkey({
        rpName: 'Enishi',
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
        advanced: { webAuthnChallengeCookie: 'enishi-passkey' },
      }),
    ],
    // freshAge 0: a guest of last month may add a passkey without signing in anew, having nothing to sign in with.
    session: { expiresIn: SESSION_DAYS * DAY_S, updateAge: DAY_S, freshAge: 0 },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Only the message: what better-auth adds to it can hold values of the failed query.
    logger: { level: 'error', log: (_level, message) => onFault(message) },
    advanced: {
      cookiePrefix: 'enishi',
      useSecureCookies: secure,
      defaultCookieAttributes: { sameSite: 'lax', secure, httpOnly: true, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
  });
}
