import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
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
  readonly iceServers: readonly IceServer[];
  readonly timing: Timing;
  readonly logLevel: string;
};

/** A variable that does not say what it should: the sentence names it and what it expects. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const whole = (low: number, high: number) => z.coerce.number().int().min(low).max(high);
const webUrl = z.string().refine((value) => /^https?:$/.test(protocolOf(value)));
const iceUrl = z.string().regex(/^(stun|stuns|turn|turns):\S+$/);

const expectations = {
  PORT: [whole(0, 65_535), 'a port number from 0 to 65535'],
  HOST: [z.string().min(1), 'an address to listen on such as 0.0.0.0'],
  ENISHI_DATA: [z.string().min(1), 'the path of a folder'],
  DATABASE_URL: [
    z.string().regex(/^postgres(ql)?:\/\//),
    'an address such as postgres://user:password@host:5432/enishi',
  ],
  PUBLIC_URL: [webUrl, 'an address such as https://enishi.example.org, without a path'],
  TLS_CERT: [z.string().min(1), 'the path of a certificate file (with TLS_KEY)'],
  TLS_KEY: [z.string().min(1), 'the path of a private key file (with TLS_CERT)'],
  TRUST_PROXY: [z.string().min(1), 'true, a number of proxies, or their addresses'],
  METRICS_TOKEN: [z.string().min(16), 'a token of 16 letters or more'],
  ICE_SERVERS: [
    z.string().transform((list) => z.array(iceUrl).parse(list.split(',').map((url) => url.trim()))),
    'addresses such as stun:stun.example.org:3478, separated by commas',
  ],
  LOG_LEVEL: [z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'debug, info, warn, error or silent'],
  NEXT_MS: [whole(0, 60_000), 'milliseconds from 0 to 60000'],
  GRACE_MS: [whole(100, 600_000), 'milliseconds from 100 to 600000'],
  LOBBY_LEAD_MS: [whole(0, 86_400_000), 'milliseconds from 0 to 86400000'],
  POOL_MIN_LEFT_MS: [whole(0, 600_000), 'milliseconds from 0 to 600000'],
  HOST_GONE_MS: [whole(1_000, 3_600_000), 'milliseconds from 1000 to 3600000'],
  IDLE_END_MS: [whole(1_000, 86_400_000), 'milliseconds from 1000 to 86400000'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Name = keyof typeof expectations;
type Value<N extends Name> = z.output<(typeof expectations)[N][0]>;

/** Reads the environment. Throws `ConfigurationError`; an empty variable counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  function read<N extends Name>(name: N): Value<N> | null {
    const raw = env[name];
    if (raw === undefined || raw === '') return null;
    const [schema, expected] = expectations[name];
    const parsed = schema.safeParse(raw);
    if (!parsed.success) throw new ConfigurationError(`${name} is "${raw}", but it should be ${expected}.`);
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
    iceServers: (read('ICE_SERVERS') ?? []).map((url) => ({ urls: [url] })),
    timing: { ...DEFAULT_TIMING, ...timing },
    logLevel: read('LOG_LEVEL') ?? 'info',
  };
}

function readTls(cert: string | null, key: string | null): Config['tls'] {
  if (cert === null && key === null) return null;
  if (cert === null || key === null)
    throw new ConfigurationError('TLS_CERT and TLS_KEY belong together: set both, or neither.');
  return { cert: fileOf('TLS_CERT', cert), key: fileOf('TLS_KEY', key) };
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

function protocolOf(value: string): string {
  try {
    return new URL(value).protocol;
  } catch {
    return '';
  }
}
