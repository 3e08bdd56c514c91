import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { HostDeck } from '@enishi/shared/hostDecks';
import { createIdentity } from './adapters/auth/createIdentity.ts';
import { createStopLinks } from './adapters/auth/stopLinks.ts';
import { createLiveKitVideo } from './adapters/livekit/livekitVideo.ts';
import { createWebhookReader } from './adapters/livekit/readWebhook.ts';
import { createOutboxMailer } from './adapters/outbox/outboxMailer.ts';
import { createP2pVideo } from './adapters/p2p/p2pVideo.ts';
import { createPairingWorker } from './adapters/pairingWorker/pairingWorker.ts';
import { createBonds } from './adapters/postgres/bonds.ts';
import { becomeSoleServer } from './adapters/postgres/database/lock/soleServer.ts';
import { type Database, openDatabase } from './adapters/postgres/database/openDatabase.ts';
import { createHostKeys } from './adapters/postgres/hostKeys.ts';
import { createIdentities } from './adapters/postgres/identities.ts';
import { createPostgresJournal } from './adapters/postgres/journal.ts';
import { createLeftovers } from './adapters/postgres/leftovers.ts';
import { createPostgresListings } from './adapters/postgres/listings.ts';
import { createPostgresMessages } from './adapters/postgres/messages.ts';
import { migrate } from './adapters/postgres/migrate.ts';
import { createPeople } from './adapters/postgres/people.ts';
import { createReports } from './adapters/postgres/reports.ts';
import { createRetention } from './adapters/postgres/retention.ts';
import { authTables } from './adapters/postgres/schema/auth.ts';
import { createPrometheusTelemetry } from './adapters/prometheus/prometheusTelemetry.ts';
import { createSmtpMailer } from './adapters/smtp/smtpMailer.ts';
import { systemClock } from './adapters/system/systemClock.ts';
import { systemChance, systemRandom } from './adapters/system/systemRandom.ts';
import { createWebPush } from './adapters/webPush/webPush.ts';
import { composeBooks } from './composeBooks.ts';
import type { Config, LiveKitConfig } from './config.ts';
import { readDecks } from './decks/readDecks.ts';
import { forgetOldMixers } from './people/forgetOldMixers.ts';
import { createKnownMixers } from './people/knownMixers.ts';
import { createIntroductionLetters } from './people/letters/introductionLetters.ts';
import { createRecapLetters } from './people/letters/recapLetters.ts';
import { createReminderLetters } from './people/letters/reminderLetters.ts';
import { createTopicTexts } from './people/topicTexts.ts';
import type { Log } from './ports/log.ts';
import type { Sessions } from './ports/sessions.ts';
import type { Entered, SignIns } from './ports/signIns.ts';
import { createRehearsals, type RunningRehearsals } from './rehearsal/createRehearsals.ts';
import { forgetOldRehearsals } from './rehearsal/forgetOldRehearsals.ts';
import { createChores } from './runtime/chores.ts';
import { createRuntime } from './runtime/createRuntime.ts';
import { createPresenceBook } from './runtime/presence.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { createHttpApp } from './transport/http/createHttpApp.ts';
import { httpLimits } from './transport/http/httpDeps.ts';
import { createSocketServer } from './transport/socket/createSocketServer.ts';
import { createMayConnect } from './transport/socket/mayConnect.ts';

/** Where the bundles and the built client lie, seen from this file's bundle in `server/dist`. */
const beside = (name: string) => new URL(name, import.meta.url);

const LETTING_GO_MS = 2_000;
const MINUTE_MS = 60_000;

export type Enishi = {
  readonly address: { readonly port: number };
  readonly databaseKind: Database['kind'];
  readonly startDemo: RunningRehearsals['startDemo'];
  /** Finishes what is being written, tells the clients, closes. */
  stop(): Promise<void>;
};

/** Puts ports and adapters together and listens. */
export async function compose(config: Config, log: Log): Promise<Enishi> {
  const secrets = await readSecrets(config.dataDir);
  const hostDecks = readDecks(join(config.dataDir, 'decks'), 'en');
  const database = await openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl ?? undefined,
    workerFile: beside('pgliteWorker.js'),
    log: (message) => log.warn({}, message),
  });
  let sole: { release(): Promise<void> } | null = null;
  try {
    sole = config.databaseUrl ? await becomeSoleServer(config.databaseUrl, endProcess(log)) : null;
    const enishi = await listen(config, log, database, { secrets, hostDecks });
    return {
      ...enishi,
      async stop() {
        await enishi.stop();
        await sole?.release();
      },
    };
  } catch (error) {
    await database.close();
    await sole?.release();
    throw error;
  }
}

const endProcess = (log: Log) => (cause: Error) => {
  log.error({ err: cause }, 'another server has the database: this one ends');
  process.exit(1);
};

type Kept = { readonly secrets: Secrets; readonly hostDecks: ReadonlyMap<string, HostDeck> };

/** `kept`: what the data directory holds besides the database. */
async function listen(config: Config, log: Log, database: Database, kept: Kept): Promise<Enishi> {
  const { secrets, hostDecks } = kept;
  const { pool } = database;
  await migrate(pool, fileURLToPath(beside('../migrations')));
  const clock = systemClock;
  const random = systemRandom;
  const { telemetry, registry, watch } = createPrometheusTelemetry();
  const people = createPeople(pool);
  const topics = createTopicTexts(hostDecks.values());
  const reports = createReports(pool);
  const listings = createPostgresListings(pool);
  const post = config.mail ? createSmtpMailer(config.mail.smtpUrl, config.mail.from) : null;
  const keptMails = createOutboxMailer(join(config.dataDir, 'outbox'), clock, random);
  const pairing = createPairingWorker(beside('pairingWorker.js'), log);
  const identities = await createIdentities(pool);
  identities.onMerge((old, kept) => people.refresh([old, kept]));
  const { sessions: known, signIns: ways } = await createIdentity({
    identities,
    pool,
    tables: authTables,
    clock,
    random,
    config: { secret: secrets.session, publicUrl: config.publicUrl },
    onFault: (message) => log.error({}, message),
  });

  const http = config.tls ? createHttpsServer(config.tls) : createHttpServer();
  const sockets = createSocketServer(http, { mayConnect: createMayConnect(config) });
  const sessions: Sessions = {
    ...known,
    async end(headers) {
      const visitor = await known.personOf(headers);
      const ended = await known.end(headers);
      if (visitor) sockets.closeSession(visitor.sessionId);
      return ended;
    },
  };
  const signIns = closingEnded(ways, sockets.closeSession);
  const presence = createPresenceBook(clock);
  const direct = createP2pVideo(config, clock);
  const runtime = createRuntime({
    journal: createPostgresJournal(pool, clock),
    people,
    messages: createPostgresMessages(pool),
    bonds: createBonds(pool),
    listings,
    hostKeys: createHostKeys(pool),
    pairing,
    video: config.livekit ? createLiveKitVideo(config.livekit, direct, { clock, log }) : direct,
    outbound: sockets.seats,
    presence,
    random,
    chance: systemChance,
    hostDecks,
    clock,
    timing: config.timing,
    telemetry,
    log,
  });
  const hearVideo = (livekit: LiveKitConfig) => {
    const read = createWebhookReader(livekit, clock);
    return async (body: string, authorization: string | undefined) => {
      const { genuine, sign } = await read(body, authorization);
      if (sign) await runtime.hearVideo(sign);
      return genuine;
    };
  };
  watch(runtime.counts);
  const mixers = createKnownMixers(runtime.mixers, identities);

  let stopping = false;
  let port = config.port;
  const ownUrl = () => `${config.tls ? 'https' : 'http'}://${loopbackOf(config.host)}:${port}`;
  const rehearsals = createRehearsals({
    mixers,
    sessions,
    people,
    presence,
    random,
    clock,
    log,
    ownUrl,
  });
  const { books, letters } = composeBooks({
    pool,
    people,
    mixers,
    identities,
    signIns,
    topics,
    mailer: post ?? keptMails,
    push: createWebPush({ keys: config.vapid ?? secrets.vapid, subject: subjectOf(config), log }),
    stopLinks: createStopLinks(secrets.session),
    origin: () => config.publicUrl ?? `${config.tls ? 'https' : 'http'}://localhost:${port}`,
    clock,
    random,
    log,
  });
  sockets.serve({
    runtime,
    sessions,
    knownAs: mixers.knownAs,
    hasCard: books.cardBox.has,
    reports,
    clock,
    telemetry,
    log,
  });
  const chores = createChores(
    [
      { name: 'recap mails', everyMs: MINUTE_MS, look: createRecapLetters(letters).sendDue },
      {
        name: 'mixers kept no more',
        everyMs: 60 * MINUTE_MS,
        look: () => forgetOldMixers({ retention: createRetention(pool), forget: runtime.forget, clock }),
      },
      {
        name: 'rehearsals kept no more',
        everyMs: 60 * MINUTE_MS,
        look: () => forgetOldRehearsals({ leftovers: createLeftovers(pool), clock }),
      },
      { name: 'introductions', everyMs: MINUTE_MS, look: createIntroductionLetters(letters).sendDue },
      { name: 'reminders', everyMs: 5 * MINUTE_MS, look: createReminderLetters(letters).sendDue },
    ],
    log,
  );
  const app = createHttpApp({
    config: {
      publicUrl: config.publicUrl,
      trustProxy: config.trustProxy,
      metricsToken: config.metricsToken,
      clientDir: fileURLToPath(beside('../../client/dist')),
      limits: httpLimits,
      video: { engine: config.livekit ? 'livekit' : 'p2p', relay: config.turn !== null },
      videoOrigins: videoOrigins(config.livekit),
    },
    ...books,
    sessions,
    signIns,
    people,
    mixers,
    hostDecks,
    rehearsals,
    outbox: post ? null : keptMails,
    health: {
      stopping: () => stopping,
      databaseAnswers: async () => (await pool.query('select 1')).rowCount === 1,
    },
    hearVideo: config.livekit && hearVideo(config.livekit),
    registry,
    log,
    clock,
    random,
  });
  http.on('request', app);
  // First the door: the grace of those who were here before begins when they can come back.
  port = await open(http, config);
  await runtime.start();
  chores.start();

  return {
    address: { port },
    databaseKind: database.kind,
    startDemo: rehearsals.startDemo,
    async stop() {
      stopping = true;
      rehearsals.stop();
      // Requests under way may end; a client that does not let go of its connection is not waited for.
      await Promise.race([sockets.close(), setTimeout(LETTING_GO_MS, undefined, { ref: false })]);
      http.closeAllConnections();
      await chores.stop();
      await runtime.stop();
      post?.close();
      await pairing.close();
      await database.close();
    },
  };
}

/** How push services reach the operator: by the site, or by the sender's address. */
const subjectOf = ({ publicUrl, mail }: Config): string => {
  if (publicUrl?.startsWith('https:')) return publicUrl;
  return `mailto:${/[^\s<>]+@[^\s<>]+/.exec(mail?.from ?? '')?.[0] ?? 'operator@enishi.invalid'}`;
};

/** A page speaks with LiveKit over a socket, and asks it over http what went wrong. */
const videoOrigins = (livekit: LiveKitConfig | null): string[] => {
  if (!livekit) return [];
  const { origin } = new URL(livekit.url);
  return [origin, origin.replace(/^ws/, 'http')];
};

/** Sessions that end by signing in as somebody else, or everywhere, keep nothing open. */
const closingEnded = (signIns: SignIns, close: (sessionId: string) => void): SignIns => {
  const closing = (entered: Entered | null) => {
    if (entered?.endedSession) close(entered.endedSession);
    return entered;
  };
  return {
    ...signIns,
    enterByCode: async (...asked) => closing(await signIns.enterByCode(...asked)),
    enterByPasskey: async (...asked) => closing(await signIns.enterByPasskey(...asked)),
    async endAll(person) {
      const ended = await signIns.endAll(person);
      for (const sessionId of ended) close(sessionId);
      return ended;
    },
  };
};

/** A server on all addresses reaches itself on loopback; one on a single address, there. */
function loopbackOf(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function open(http: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      const address = http.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
