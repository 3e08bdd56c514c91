import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { IceServer } from '@enishi/shared/signal';
import { z } from 'zod';
import { DEFAULT_TIMING, type Timing } from './mixer/timing.ts';

export type Config = {
  readonly port: number;
  /** the address to listen on */
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly publicUrl: string | null;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  readonly trustProxy: boolean | number | string;
  readonly metricsToken: string | null;
  /** null: mails are kept in the data directory */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** null: those made at the first start */
  readonly vapid: { readonly publicKey: string; readonly privateKey: string } | null;
  readonly iceServers: readonly IceServer[];
  readonly livekit: LiveKitConfig | null;
  /** credentials for it are made for each person and last for hours only */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | null;
  readonly timing: Timing;
  readonly logLevel: string;
};

/** Where browsers reach the LiveKit server, and the key that opens it. */
export type LiveKitConfig = { readonly url: string; readonly key: string; readonly secret: string };

/** A variable that does not say what it should: the sentence names it and what it expects. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const whole = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(low).max(high));
const origin = z.string().refine((value) => /^https?:$/.test(urlOf(value)?.protocol ?? '') && isBare(value));
const smtpUrl = z.string().refine((value) => /^smtps?:$/.test(urlOf(value)?.protocol ?? ''));
/** One address, with or without a name before it. */
const sender = z.string().regex(/^([^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/);
const databaseUrl = z.string().refine((value) => /^postgres(ql)?:$/.test(urlOf(value)?.protocol ?? ''));
const proxies = z.string().refine((value) => /^(true|false|\d{1,2})$/.test(value) || areAddresses(value));
const socketUrl = z.string().refine((value) => /^wss?:$/.test(urlOf(value)?.protocol ?? ''));
const iceUrl = z.string().regex(/^(stun|stuns|turn|turns):\S+$/);
const turnUrl = z.string().regex(/^turns?:\S+$/);
const base64url = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));
const listOf = (one: z.ZodString) =>
  z
    .string()
    .transform((list) => list.split(',').map((url) => url.trim()))
    .pipe(z.array(one));

const expectations = {
  PORT: [whole(0, 65_535), 'a port number from 0 to 65535'],
  HOST: [z.string().min(1), 'an address to listen on such as 0.0.0.0'],
  ENISHI_DATA: [z.string().min(1), 'the path of a folder'],
  DATABASE_URL: [databaseUrl, 'an address such as postgres://user:password@host:5432/enishi'],
  PUBLIC_URL: [origin, 'an address such as https://enishi.example.org, without a path'],
  TLS_CERT: [z.string().min(1), 'the path of a certificate file (with TLS_KEY)'],
  TLS_KEY: [z.string().min(1), 'the path of a private key file (with TLS_CERT)'],
  TRUST_PROXY: [proxies, 'true, a number of proxies, or their addresses separated by commas'],
  SMTP_URL: [smtpUrl, 'an address such as smtps://user:password@mail.example.org (with MAIL_FROM)'],
  MAIL_FROM: [sender, 'an address such as Enishi <enishi@example.org> (with SMTP_URL)'],
  VAPID_PUBLIC_KEY: [base64url(87), 'a public key of 87 letters (with VAPID_PRIVATE_KEY)'],
  VAPID_PRIVATE_KEY: [base64url(43), 'a private key of 43 letters (with VAPID_PUBLIC_KEY)'],
  METRICS_TOKEN: [z.string().min(16), 'a token of 16 letters or more'],
  ICE_SERVERS: [listOf(iceUrl), 'addresses such as stun:stun.example.org:3478, separated by commas'],
  LIVEKIT_URL: [socketUrl, 'an address such as wss://livekit.example.org'],
  LIVEKIT_API_KEY: [z.string().min(1), 'a key of your LiveKit server'],
  LIVEKIT_API_SECRET: [z.string().min(6), 'the secret of that key, 6 letters or more'],
  TURN_URLS: [
    listOf(turnUrl),
    'addresses such as turn:turn.example.org:3478, separated by commas (with TURN_SECRET)',
  ],
  TURN_SECRET: [z.string().min(16), 'the static-auth-secret of your TURN server, 16 letters or more'],
  LOG_LEVEL: [z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'debug, info, warn, error or silent'],
  NEXT_MS: [whole(0, 60_000), 'milliseconds from 0 to 60000'],
  GRACE_MS: [whole(100, 600_000), 'milliseconds from 100 to 600000'],
  LOBBY_LEAD_MS: [whole(0, 86_400_000), 'milliseconds from 0 to 86400000'],
  POOL_MIN_LEFT_MS: [whole(0, 600_000), 'milliseconds from 0 to 600000'],
  HOST_GONE_MS: [whole(1_000, 3_600_000), 'milliseconds from 1000 to 3600000'],
  IDLE_END_MS: [whole(1_000, 86_400_000), 'milliseconds from 1000 to 86400000'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

/** Never shown: a start's output may be kept and read by many. */
const SECRET: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'METRICS_TOKEN',
  'SMTP_URL',
  'VAPID_PRIVATE_KEY',
  'TURN_SECRET',
  'LIVEKIT_API_SECRET',
]);

type Name = keyof typeof expectations;
type Value<N extends Name> = z.output<(typeof expectations)[N][0]>;

/** Reads the environment. Throws `ConfigurationError`; an empty variable counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  function read<N extends Name>(name: N): Value<N> | null {
    const raw = env[name];
    if (raw === undefined || raw === '') return null;
    const [schema, expected] = expectations[name];
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      const found = SECRET.has(name) ? '' : ` is "${raw}", but it`;
      throw new ConfigurationError(`${name}${found} should be ${expected}.`);
    }
    return parsed.data as Value<N>;
  }

  const publicUrl = read('PUBLIC_URL');
  const timing = {
    nextMs: read('NEXT_MS') ?? DEFAULT_TIMING.nextMs,
    graceMs: read('GRACE_MS') ?? DEFAULT_TIMING.graceMs,
    lobbyLeadMs: read('LOBBY_LEAD_MS') ?? DEFAULT_TIMING.lobbyLeadMs,
    poolMinLeftMs: read('POOL_MIN_LEFT_MS') ?? DEFAULT_TIMING.poolMinLeftMs,
    hostGoneMs: read('HOST_GONE_MS') ?? DEFAULT_TIMING.hostGoneMs,
    idleEndMs: read('IDLE_END_MS') ?? DEFAULT_TIMING.idleEndMs,
  };
  return {
    port: read('PORT') ?? 3000,
    host: read('HOST') ?? (publicUrl ? '0.0.0.0' : '127.0.0.1'),
    dataDir: resolve(read('ENISHI_DATA') ?? 'data'),
    databaseUrl: read('DATABASE_URL'),
    publicUrl: publicUrl && new URL(publicUrl).origin,
    tls: readTls(read('TLS_CERT'), read('TLS_KEY')),
    trustProxy: trustOf(read('TRUST_PROXY')),
    metricsToken: read('METRICS_TOKEN'),
    mail: mailOf(read('SMTP_URL'), read('MAIL_FROM')),
    vapid: vapidOf(read('VAPID_PUBLIC_KEY'), read('VAPID_PRIVATE_KEY')),
    iceServers: (read('ICE_SERVERS') ?? []).map((url) => ({ urls: [url] })),
    livekit: readLiveKit(read('LIVEKIT_URL'), read('LIVEKIT_API_KEY'), read('LIVEKIT_API_SECRET')),
    turn: readTurn(read('TURN_URLS'), read('TURN_SECRET')),
    timing: { ...DEFAULT_TIMING, ...timing },
    logLevel: read('LOG_LEVEL') ?? 'info',
  };
}

function readLiveKit(url: string | null, key: string | null, secret: string | null): LiveKitConfig | null {
  if (url === null && key === null && secret === null) return null;
  if (url === null || key === null || secret === null)
    throw new ConfigurationError(
      'LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET belong together: set all three, or none.',
    );
  return { url: url.replace(/\/$/, ''), key, secret };
}

function readTurn(urls: string[] | null, secret: string | null): Config['turn'] {
  if (urls === null && secret === null) return null;
  if (urls === null || secret === null)
    throw new ConfigurationError('TURN_URLS and TURN_SECRET belong together: set both, or neither.');
  return { urls, secret };
}

function readTls(cert: string | null, key: string | null): Config['tls'] {
  if (cert === null && key === null) return null;
  if (cert === null || key === null)
    throw new ConfigurationError('TLS_CERT and TLS_KEY belong together: set both, or neither.');
  const tls = { cert: fileOf('TLS_CERT', cert), key: fileOf('TLS_KEY', key) };
  try {
    createSecureContext(tls);
  } catch {
    throw new ConfigurationError('TLS_CERT and TLS_KEY should be a certificate and its key, in PEM form.');
  }
  return tls;
}

function mailOf(smtpUrl: string | null, from: string | null): Config['mail'] {
  if (smtpUrl === null && from === null) return null;
  if (smtpUrl === null || from === null)
    throw new ConfigurationError('SMTP_URL and MAIL_FROM belong together: set both, or neither.');
  return { smtpUrl, from };
}

function vapidOf(publicKey: string | null, privateKey: string | null): Config['vapid'] {
  if (publicKey === null && privateKey === null) return null;
  if (publicKey === null || privateKey === null)
    throw new ConfigurationError(
      'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together: set both, or neither.',
    );
  return { publicKey, privateKey };
}

function fileOf(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ConfigurationError(`${name} is "${path}", but no file can be read there.`);
  }
}

function trustOf(value: string | null): boolean | number | string {
  if (value === null || value === 'false') return false;
  if (value === 'true') return true;
  return /^\d+$/.test(value) ? Number(value) : value;
}

function urlOf(value: string): URL | null {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}

/** No path, no query, no password: only an origin. */
function isBare(value: string): boolean {
  const url = urlOf(value);
  return url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
}

/** As Express takes them: addresses, ranges, and its names for ranges. */
const areAddresses = (value: string): boolean =>
  value.split(',').every((one) => {
    const [address = '', bits = '0'] = one.trim().split('/');
    return (
      /^(loopback|linklocal|uniquelocal)$/.test(address) || (isIP(address) > 0 && /^\d{1,3}$/.test(bits))
    );
  });
