import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reply } from '@enishi/shared/errors';
import type { HostDeck } from '@enishi/shared/hostDecks';
import { MixerSettings } from '@enishi/shared/settings';
import type { Pool } from 'pg';
import pino from 'pino';
import { Registry } from 'prom-client';
import { createIdentity } from '../../server/src/adapters/auth/createIdentity.ts';
import { createStopLinks } from '../../server/src/adapters/auth/stopLinks.ts';
import { createOutboxMailer } from '../../server/src/adapters/outbox/outboxMailer.ts';
import { createP2pVideo } from '../../server/src/adapters/p2p/p2pVideo.ts';
import { createBonds } from '../../server/src/adapters/postgres/bonds.ts';
import { createHostKeys } from '../../server/src/adapters/postgres/hostKeys.ts';
import { createIdentities } from '../../server/src/adapters/postgres/identities.ts';
import { createPostgresJournal } from '../../server/src/adapters/postgres/journal.ts';
import { createPostgresListings } from '../../server/src/adapters/postgres/listings.ts';
import { createPostgresMessages } from '../../server/src/adapters/postgres/messages.ts';
import { createPeople } from '../../server/src/adapters/postgres/people.ts';
import { authTables } from '../../server/src/adapters/postgres/schema/auth.ts';
import { systemChance, systemRandom } from '../../server/src/adapters/system/systemRandom.ts';
import { composeBooks } from '../../server/src/composeBooks.ts';
import type { Command } from '../../server/src/mixer/command.ts';
import { DEFAULT_TIMING } from '../../server/src/mixer/timing.ts';
import { seat } from '../../server/src/pairing/seat.ts';
import { createKnownMixers } from '../../server/src/people/knownMixers.ts';
import { createIntroductionLetters } from '../../server/src/people/letters/introductionLetters.ts';
import { createRecapLetters } from '../../server/src/people/letters/recapLetters.ts';
import { createTopicTexts } from '../../server/src/people/topicTexts.ts';
import type { Push } from '../../server/src/ports/push.ts';
import type { Rehearsals } from '../../server/src/ports/rehearsals.ts';
import { createRuntime } from '../../server/src/runtime/createRuntime.ts';
import { createPresenceBook } from '../../server/src/runtime/presence.ts';
import { createHttpApp } from '../../server/src/transport/http/createHttpApp.ts';
import { type Health, type HttpConfig, httpLimits } from '../../server/src/transport/http/httpDeps.ts';
import { handMovedClock } from './handMovedClock.ts';
import { createBrowser } from './httpBrowser.ts';

type Overrides = {
  push?: Push;
  config?: Partial<HttpConfig>;
  health?: Partial<Health>;
  secret?: string;
  hostDecks?: ReadonlyMap<string, HostDeck>;
};

/** The whole HTTP side on a port of its own, over the real runtime; only simulated people and sockets are left out. */
export async function startHttpServer(
  pool: Pool,
  { config, health, secret, push = noPush, hostDecks = new Map() }: Overrides = {},
) {
  const clock = handMovedClock();
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const registry = new Registry();
  const people = createPeople(pool);
  const presence = createPresenceBook(clock);
  const topics = createTopicTexts(hostDecks.values());
  const runtime = createRuntime({
    hostDecks,
    journal: createPostgresJournal(pool, clock),
    people,
    messages: createPostgresMessages(pool),
    bonds: createBonds(pool),
    listings: createPostgresListings(pool),
    hostKeys: createHostKeys(pool),
    pairing: { seat: async (input) => seat(input) },
    video: createP2pVideo({ iceServers: [], turn: null }, clock),
    outbound: {
      seated: () => [],
      watching: () => [],
      toEveryone: () => {},
      toSeat: () => {},
      isSeated: () => false,
      toConsoles: () => {},
      close: () => {},
    },
    presence,
    random: systemRandom,
    chance: systemChance,
    clock,
    timing: DEFAULT_TIMING,
    telemetry: {
      appended: () => {},
      seated: () => {},
      published: () => {},
      refused: () => {},
      roundStarted: () => {},
    },
    log,
  });
  const identities = await createIdentities(pool);
  identities.onMerge((old, kept) => people.refresh([old, kept]));
  const mixers = createKnownMixers(runtime.mixers, identities);
  const tried: { address: string; language: string }[] = [];
  const rehearsals: Rehearsals = {
    async startTry({ by, address, language }) {
      if (tried.length >= 2) return { ok: false, code: 'try_limit' };
      tried.push({ address, language });
      return { ok: true, value: await mixers.create(rehearsalSettings, by, { tryAlone: true }) };
    },
    async startTwin({ of, by }) {
      return { ok: true, value: await mixers.create(rehearsalSettings, by, { rehearsalOf: of }) };
    },
  };
  const outbox = createOutboxMailer(await mkdtemp(join(tmpdir(), 'enishi-outbox-')), clock, systemRandom);
  const settled: HttpConfig = {
    publicUrl: null,
    trustProxy: false,
    metricsToken: null,
    clientDir: fileURLToPath(new URL('./builtClient', import.meta.url)),
    limits: { ...httpLimits, writesPerSession: 10_000 },
    video: { engine: 'p2p', relay: false },
    videoOrigins: [],
    ...config,
  };
  const { sessions, signIns } = await createIdentity({
    identities,
    pool,
    tables: authTables,
    clock,
    random: systemRandom,
    config: {
      secret: secret ?? 'a secret of the tests, long enough for everybody',
      publicUrl: settled.publicUrl,
    },
    onFault: (message) => log.warn({ message }, 'auth'),
  });
  const { books, letters } = composeBooks({
    pool,
    people,
    mixers,
    identities,
    signIns,
    topics,
    mailer: outbox,
    push,
    stopLinks: createStopLinks('a secret of the tests'),
    origin: () => 'https://enishi.example',
    clock,
    random: systemRandom,
    log,
  });
  const app = createHttpApp({
    config: settled,
    ...books,
    sessions,
    signIns,
    people,
    hostDecks,
    mixers,
    rehearsals,
    outbox,
    health: {
      stopping: () => false,
      databaseAnswers: async () => (await pool.query('select 1')).rowCount === 1,
      ...health,
    },
    hearVideo: null,
    registry,
    log,
    clock,
    random: systemRandom,
  });
  const server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    app,
    pool,
    clock,
    logged,
    people,
    sessions,
    signIns,
    identities,
    runtime,
    presence,
    tried,
    outbox,
    letters,
    recapLetters: createRecapLetters(letters),
    introductionLetters: createIntroductionLetters(letters),
    browser: () => createBrowser(url),
    /** A command as the socket side would pass it on. */
    async command(mixerId: string, command: Command & { by: string }): Promise<Reply<unknown>> {
      const commandId = systemRandom.id();
      return runtime.execute.run(mixerId, command, { person: command.by, commandId });
    },
    async close() {
      await new Promise((closed) => server.close(closed).closeAllConnections());
      await runtime.stop();
    },
  };
}

export type HttpServer = Awaited<ReturnType<typeof startHttpServer>>;

const rehearsalSettings = MixerSettings.parse({ name: '練習', purpose: 'ためす' });

/** A server whose people have no devices. */
const noPush: Push = { key: 'none', accepts: () => false, send: async () => 'failed' };
