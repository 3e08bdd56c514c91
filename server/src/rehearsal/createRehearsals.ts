import type { Reply } from '@enishi/shared/errors';
import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import { MixerSettings } from '@enishi/shared/settings';
import type { Clock } from '../ports/clock.ts';
import type { Leftovers } from '../ports/leftovers.ts';
import type { Log } from '../ports/log.ts';
import type { Mixers } from '../ports/mixers.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { Presence } from '../ports/presence.ts';
import type { Random } from '../ports/random.ts';
import type { Rehearsals, StartedRehearsal } from '../ports/rehearsals.ts';
import type { Sessions } from '../ports/sessions.ts';
import { type Crowd, sendCrowd } from './crowd.ts';
import { MOST_PERSONAS, personas } from './persona.ts';
import { textsOf } from './texts.ts';

const AT_ONCE = 20;
const PER_ADDRESS = 2;
const IDLE_END_MS = 15 * 60_000;
const LOOK_EVERY_MS = 30_000;
const KEPT_MS = 24 * 3_600_000;
const REMOVE_EVERY_MS = 3_600_000;
/** An odd number: somebody is always free for the one who joins. */
const PEOPLE = 11;
const FIRST_ROUND_AFTER_MS = 45_000;

type Running = { mixerId: MixerId; address: string | null; crowd: Crowd; seenAt: Instant };
type Deps = {
  mixers: Mixers;
  sessions: Sessions;
  people: PersonStore;
  presence: Presence;
  random: Random;
  clock: Clock;
  log: Log;
  leftovers: Leftovers;
  /** under which this server reaches itself */
  ownUrl: () => string;
};

export type RunningRehearsals = Rehearsals & {
  /** A mixer full of life that goes on until the server stops; with it the demo begins. */
  startDemo(language: Language): Promise<StartedRehearsal>;
  stop(): void;
};

export function createRehearsals(deps: Deps): RunningRehearsals {
  const { mixers, sessions, people, presence, clock, log, leftovers } = deps;
  const running = new Set<Running>();
  const looking = setInterval(() => void endIdle(), LOOK_EVERY_MS);
  looking.unref();
  const removing = setInterval(() => void removeOld(), REMOVE_EVERY_MS);
  removing.unref();

  async function removeOld(): Promise<void> {
    await leftovers
      .remove(clock.now() - KEPT_MS)
      .catch((error: unknown) => log.error({ err: error }, 'removing old rehearsals failed'));
  }

  /** Somebody real is connected, as a participant or a host. */
  async function isVisited(mixerId: MixerId): Promise<boolean> {
    const summary = await mixers.summary(mixerId);
    const real = [...(summary?.joined ?? []), ...(summary?.hosts ?? [])].filter(
      (id) => !people.get(id)?.simulated,
    );
    return real.some((id) => presence.isPresent(mixerId, id));
  }

  async function endIdle(): Promise<void> {
    for (const rehearsal of running) {
      if (rehearsal.address === null) continue;
      if (await isVisited(rehearsal.mixerId)) rehearsal.seenAt = clock.now();
      const over = (await mixers.summary(rehearsal.mixerId))?.phase.kind === 'ended';
      if (!over && clock.now() - rehearsal.seenAt < IDLE_END_MS) continue;
      running.delete(rehearsal);
      rehearsal.crowd.stop();
      await mixers
        .end(rehearsal.mixerId)
        .catch((error: unknown) => log.error({ err: error }, 'ending a rehearsal failed'));
    }
  }

  async function begin(
    settings: MixerSettings,
    by: PersonId,
    options: { rehearsalOf?: MixerId; tryAlone?: boolean; address: string | null; language: Language },
  ): Promise<StartedRehearsal> {
    const started = await mixers.create(settings, by, options);
    const { mixerId } = started;
    const crowd = await sendCrowd(deps, { mixerId, language: options.language, count: PEOPLE });
    running.add({ mixerId, address: options.address, crowd, seenAt: clock.now() });
    return started;
  }

  return {
    async startTry({ by, language, address }): Promise<Reply<StartedRehearsal>> {
      const tries = [...running];
      const fromHere = tries.filter((one) => one.address === address);
      if (tries.length >= AT_ONCE || fromHere.length >= PER_ADDRESS) return { ok: false, code: 'try_limit' };
      const settings = livelySettings({
        ...textsOf(language).try,
        startsAt: clock.now() + FIRST_ROUND_AFTER_MS,
      });
      return { ok: true, value: await begin(settings, by, { tryAlone: true, address, language }) };
    },
    async startTwin({ of, by, language }) {
      if (running.size >= AT_ONCE) return { ok: false, code: 'try_limit' };
      const original = await mixers.summary(of);
      if (!original) return { ok: false, code: 'unknown_mixer' };
      const name = textsOf(language).twin.replace('{{name}}', original.settings.name).slice(0, 80);
      const settings = { ...original.settings, name, startsAt: null, access: 'code' as const };
      return {
        ok: true,
        value: await begin(settings, by, { rehearsalOf: of, address: `host ${by}`, language }),
      };
    },
    async startDemo(language) {
      const { personId } = await sessions.beginSimulated();
      const [host] = personas(language, MOST_PERSONAS).slice(-1);
      if (host) await people.saveProfile(personId, host.profile);
      const settings = livelySettings({
        ...textsOf(language).demo,
        startsAt: clock.now() + FIRST_ROUND_AFTER_MS,
        rounds: 20,
      });
      return begin(settings, personId, { tryAlone: true, address: null, language });
    },
    stop() {
      clearInterval(looking);
      clearInterval(removing);
      for (const { crowd } of running) crowd.stop();
      running.clear();
    },
  };
}

/** Short rounds that follow one another, so that a visitor is soon in a conversation. */
const livelySettings = (own: {
  name: string;
  purpose: string;
  startsAt: Instant;
  rounds?: number;
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
