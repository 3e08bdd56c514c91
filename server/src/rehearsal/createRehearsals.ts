import type { Reply } from '@enishi/shared/errors';
import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import { MixerSettings } from '@enishi/shared/settings';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Mixers } from '../ports/mixers.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { Presence } from '../ports/presence.ts';
import type { Random } from '../ports/random.ts';
import type { Rehearsals, StartedRehearsal } from '../ports/rehearsals.ts';
import type { Sessions } from '../ports/sessions.ts';
import { type Crowd, createCrowd } from './crowd.ts';
import { MOST_PERSONAS, personas } from './persona.ts';
import { textsOf } from './texts.ts';

const AT_ONCE = 20;
const PER_ADDRESS = 2;
const IDLE_END_MS = 15 * 60_000;
const LOOK_EVERY_MS = 30_000;
/** An odd number: somebody is always free for the one who joins. */
const PEOPLE = 11;
const FIRST_ROUND_AFTER_MS = 45_000;

/** `mixerId` is null while it is being made: its place is taken from the first moment. */
type Running = {
  mixerId: MixerId | null;
  readonly address: string | null;
  readonly crowd: Crowd;
  seenAt: Instant;
};
type Deps = {
  mixers: Mixers;
  sessions: Sessions;
  people: PersonStore;
  presence: Presence;
  random: Random;
  clock: Clock;
  log: Log;
  /** under which this server reaches itself */
  ownUrl: () => string;
};

export type RunningRehearsals = Rehearsals & {
  /** A mixer full of life that goes on until the server stops; with it the demo begins. */
  startDemo(language: Language): Promise<StartedRehearsal>;
  stop(): void;
};

export function createRehearsals(deps: Deps): RunningRehearsals {
  const { mixers, sessions, people, presence, clock, log } = deps;
  const running = new Set<Running>();
  const orLogged = (what: string) => (error: unknown) => log.error({ err: error }, what);
  const looking = setInterval(() => void endIdle(), LOOK_EVERY_MS);
  looking.unref();

  /** Somebody real is connected, as a participant or a host. */
  async function isVisited(mixerId: MixerId): Promise<boolean> {
    const summary = await mixers.summary(mixerId);
    const real = [...(summary?.joined ?? []), ...(summary?.hosts ?? [])].filter(
      (id) => !people.get(id)?.simulated,
    );
    return real.some((id) => presence.isHere(mixerId, id));
  }

  async function endIdle(): Promise<void> {
    for (const rehearsal of [...running])
      await endIfIdle(rehearsal).catch(orLogged('looking after a rehearsal failed'));
  }

  async function endIfIdle(rehearsal: Running): Promise<void> {
    const { mixerId, address } = rehearsal;
    if (mixerId === null || address === null) return;
    if (await isVisited(mixerId)) rehearsal.seenAt = clock.now();
    const over = (await mixers.summary(mixerId))?.phase.kind === 'ended';
    if (over || clock.now() - rehearsal.seenAt >= IDLE_END_MS) await end(rehearsal);
  }

  async function end(rehearsal: Running): Promise<void> {
    running.delete(rehearsal);
    rehearsal.crowd.stop();
    if (rehearsal.mixerId !== null) await mixers.end(rehearsal.mixerId);
  }

  const isFull = (address: string) =>
    running.size >= AT_ONCE || [...running].filter((one) => one.address === address).length >= PER_ADDRESS;

  async function begin(
    settings: MixerSettings,
    by: PersonId,
    options: { rehearsalOf?: MixerId; tryAlone?: boolean; address: string | null; language: Language },
  ): Promise<StartedRehearsal> {
    const { address, language } = options;
    const rehearsal: Running = { mixerId: null, address, crowd: createCrowd(deps), seenAt: clock.now() };
    running.add(rehearsal);
    try {
      const started = await mixers.create(settings, by, options);
      const { mixerId } = started;
      rehearsal.mixerId = mixerId;
      // A real person always finds a place.
      await rehearsal.crowd.send({ mixerId, language, count: Math.min(PEOPLE, settings.capacity - 1) });
      return started;
    } catch (error) {
      await end(rehearsal).catch(orLogged('ending a rehearsal failed'));
      throw error;
    }
  }

  return {
    async startTry({ by, language, address }): Promise<Reply<StartedRehearsal>> {
      if (isFull(address)) return { ok: false, code: 'try_limit' };
      const settings = livelySettings({
        ...textsOf(language).try,
        startsAt: clock.now() + FIRST_ROUND_AFTER_MS,
      });
      return { ok: true, value: await begin(settings, by, { tryAlone: true, address, language }) };
    },
    async startTwin({ of, by, language }) {
      const address = `host ${by}`;
      const original = await mixers.summary(of);
      if (!original) return { ok: false, code: 'unknown_mixer' };
      if (isFull(address)) return { ok: false, code: 'try_limit' };
      const name = twinName(language, original.settings.name);
      const settings = { ...original.settings, name, startsAt: null, access: 'code' as const };
      return { ok: true, value: await begin(settings, by, { rehearsalOf: of, address, language }) };
    },
    async startDemo(language) {
      const { personId } = await sessions.beginSimulated();
      const [host] = personas(language, MOST_PERSONAS).slice(-1);
      if (host) await people.saveProfile(personId, host.profile);
      const settings = livelySettings({
        ...textsOf(language).demo,
        startsAt: clock.now() + FIRST_ROUND_AFTER_MS,
        rounds: 20,
        ...DEMO_PACE,
      });
      return begin(settings, personId, { tryAlone: true, address: null, language });
    },
    stop() {
      clearInterval(looking);
      for (const { crowd } of running) crowd.stop();
      running.clear();
    },
  };
}

/** Cut to what a name may be, but not within a character. */
const twinName = (language: Language, name: string): string =>
  textsOf(language)
    .twin.replace('{{name}}', () => name)
    .slice(0, 80)
    .replace(/[\uD800-\uDBFF]$/, '');

/** People come to a demo at any moment: nobody waits long for the next round. */
const DEMO_PACE = { roundMs: 150_000, breakMs: 30_000 };

/** Short rounds that follow one another, so that a visitor is soon in a conversation. */
const livelySettings = (own: {
  name: string;
  purpose: string;
  startsAt: Instant;
  rounds?: number;
  roundMs?: number;
  breakMs?: number;
}): MixerSettings =>
  MixerSettings.parse({
    rounds: 3,
    roundMs: 180_000,
    breakMs: 40_000,
    odd: 'bye',
    auto: true,
    allowRepeats: true,
    ...own,
  });
